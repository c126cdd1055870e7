import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHostClient } from './host-client.ts';
import type { HostClient } from './host-client.ts';
import { cueOf, eventually, openStudio } from './studio-fixture.ts';
import type { StudioFixture } from './studio-fixture.ts';

const reasonOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { type: string }).type.replace('urn:onair:problem:', '');

describe('the WHIP endpoint', { timeout: 90_000 }, () => {
  let studio: StudioFixture;
  let offer = '';
  let spare: HostClient;
  before(async () => {
    studio = await openStudio();
    spare = await openHostClient();
    offer = spare.offer;
  });
  after(async () => {
    spare.close();
    await studio.close();
  });

  it('says what it takes', async () => {
    const options = await fetch(`${studio.server.url}/live/whip`, { method: 'OPTIONS' });
    assert.equal(options.status, 200);
    assert.equal(options.headers.get('Accept-Post'), 'application/sdp');
  });

  it('tells who may not from who is not known', async () => {
    for (const [more, status, reason] of [
      [{ token: null }, 401, 'unauthorized'],
      [{ token: 'nonsense' }, 401, 'unauthorized'],
      [{ staff: { seconds: -10 } }, 401, 'expired'],
      [{ staff: { id: 'helper', role: 'moderator' } }, 403, 'forbidden'],
    ] as const) {
      const answer = await studio.post(offer, more);
      assert.equal(answer.status, status);
      assert.equal(await reasonOf(answer), reason);
    }
  });

  for (const [name, text, more, status] of [
    ['nothing', '', {}, 400],
    ['garbage', 'v=0\r\nm=video', {}, 400],
    ['JSON', '{"type":"offer"}', { type: 'application/json' }, 415],
    ['far too much', 'x'.repeat(70_000), {}, 413],
  ] as const) {
    it(`refuses ${name} with ${status}`, async () => {
      assert.equal((await studio.post(text, more)).status, status);
    });
  }

  it('refuses codecs that it cannot hand on, and offers to receive', async () => {
    const foreign = offer.replaceAll('H264/90000', 'H265/90000');
    assert.equal((await studio.post(foreign)).status, 406);
    assert.equal((await studio.post(offer.replaceAll('sendonly', 'recvonly'))).status, 400);
  });

  it('answers in full: H.264 with retransmission and REMB, no transport-cc, no header extensions', async () => {
    const answer = await studio.post(offer, { query: '?test=1' });
    assert.equal(answer.status, 201);
    const sdp = await answer.text();
    assert.match(sdp, /a=rtpmap:102 H264\/90000/);
    assert.match(sdp, /a=fmtp:103 apt=102/);
    assert.match(sdp, /goog-remb/);
    assert.match(sdp, /a=end-of-candidates/);
    assert.doesNotMatch(sdp, /transport-cc|extmap|a=sendonly/);
    const location = answer.headers.get('Location') ?? '';
    assert.match(location, /^\/live\/whip\/[\w-]+$/);
    const headers = {
      Authorization: `Bearer ${await studio.server.staffToken()}`,
      'Content-Type': 'application/trickle-ice-sdpfrag',
    };
    const fragment = 'a=end-of-candidates\r\n';
    const patch = (more: Record<string, string>): Promise<Response> =>
      fetch(studio.server.url + location, {
        ...{ method: 'PATCH', headers: { ...headers, ...more }, body: fragment },
      });
    assert.equal((await patch({})).status, 428);
    assert.equal((await patch({ 'If-Match': '"another"' })).status, 412);
    assert.equal((await patch({ 'If-Match': answer.headers.get('ETag') ?? '' })).status, 204);
    const unknown = await fetch(studio.server.url + location, { method: 'DELETE' });
    assert.equal(unknown.status, 401);
    assert.equal((await studio.end(location)).status, 200);
    assert.equal((await studio.end(location)).status, 404);
  });

  it('lets one host on air: another takes over only when asked to', async () => {
    const { host } = await studio.publish({ staff: { id: 'anna' } });
    await cueOf(studio, 'live');
    const second = await studio.post(offer, { staff: { id: 'ben' } });
    assert.equal(second.status, 409);
    assert.ok(second.headers.get('Retry-After'));
    const test = await studio.post(offer, { staff: { id: 'ben' }, query: '?test=1' });
    assert.equal(test.status, 201, 'a test of the line disturbs nobody');
    const taken = await studio.publish({ staff: { id: 'ben' }, query: '?takeover=1' });
    await eventually(async () => taken.host.told.bitrate > 0);
    host.close();
    assert.equal((await studio.end(taken.location)).status, 200);
    await cueOf(studio, 'ended');
  });

  it('lets one in of two who ask in the same moment', async () => {
    const answers = await Promise.all(
      ['anna', 'ben'].map((id) => studio.post(offer, { staff: { id } })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    const first = answers.find(({ status }) => status === 201);
    assert.equal((await studio.end(first?.headers.get('Location') ?? '')).status, 200);
  });

  it('takes 50 hosts who come and go at once, and keeps nothing of them', async () => {
    const open = (): number =>
      process.getActiveResourcesInfo().filter((one) => one === 'UDPWrap' || one === 'UDPWRAP')
        .length;
    const atFirst = open();
    for (let i = 0; i < 50; i++) {
      const answer = await studio.post(offer, { query: '?takeover=1' });
      assert.equal(answer.status, 201, `host ${i}`);
      await answer.text();
      assert.equal((await studio.end(answer.headers.get('Location') ?? '')).status, 200);
    }
    await eventually(async () => open() <= atFirst);
  });
});
