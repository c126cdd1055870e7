import { expect } from 'chai';
import { eventually, pause } from '../../src/testing/assert.ts';
import type { LivekitOptions } from '../../src/transport/livekit/media.ts';
import { livekitTransport } from '../../src/transport/livekit/media.ts';
import { newVideo } from './hls-stage.ts';
import {
  at,
  describeWebRtc,
  failureOf,
  open,
  pictureMoves,
  watchLivekit,
} from './livekit-watcher.ts';

watchLivekit();

/** Opens the room with a token from an address of a shop where `fetch` answers. */
const openWith = (options: LivekitOptions) =>
  livekitTransport(options).open(
    { ...at.place.source, tokenUrl: 'https://shop.example/token' },
    { video: at.video, signal: at.owner.signal },
  );
const nothingHeld = () => eventually(async () => (await at.place.held()) === 0, 'nothing held');

describeWebRtc('livekitTransport, asking for its token', () => {
  for (const [status, reason] of [
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'not-found'],
    [500, 'server-error'],
  ] as const)
    it(`says "${reason}" where the server of the token answers ${status}`, async () => {
      const answering = (): Promise<Response> => Promise.resolve(new Response('', { status }));
      expect((await failureOf(openWith({ fetch: answering }))).reason).to.equal(reason);
      expect(at.place.peers()).to.equal(0);
    });

  it('says how long to wait where the server of the token is busy', async () => {
    const headers = { 'Retry-After': '7' };
    const answering = () => Promise.resolve(new Response('', { status: 429, headers }));
    const { reason, retryAfter } = await failureOf(openWith({ fetch: answering }));
    expect([reason, retryAfter]).to.deep.equal(['busy', 7_000]);
  });

  for (const [what, body] of [
    ['no JSON', '<html>'],
    ['no token', '{"jwt":"a"}'],
  ] as const)
    it(`says "garbled" where it answers with ${what}`, async () => {
      const answering = () => Promise.resolve(new Response(body));
      expect((await failureOf(openWith({ fetch: answering }))).reason).to.equal('garbled');
    });

  it('waits for a slow one', async () => {
    const token = await at.place.stage.token('patient', { canPublish: false });
    const slow = async (): Promise<Response> => {
      await pause(400);
      return Response.json({ token });
    };
    await openWith({ fetch: slow });
    await pictureMoves();
  });

  it('does not wait for ever, and breaks the request off', async () => {
    let broken = false;
    const never = (_: unknown, init?: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => {
          broken = true;
          reject(new DOMException('aborted', 'AbortError'));
        }),
      );
    expect((await failureOf(openWith({ fetch: never, timeout: 300 }))).reason).to.equal('timeout');
    expect(broken).to.equal(true);
    expect(at.place.peers()).to.equal(0);
  });

  it('says "unreachable" where nobody answers', async () => {
    const tokenUrl = 'http://127.0.0.1:49151/token';
    const source = { ...at.place.source, tokenUrl };
    const opening = livekitTransport().open(source, { video: at.video, signal: at.owner.signal });
    expect((await failureOf(opening)).reason).to.equal('unreachable');
  });

  it('says "unreachable" where the engine cannot be had', async () => {
    const loadEngine = () => Promise.reject(new TypeError('Failed to fetch'));
    const opening = openWith({ token: () => 'any', loadEngine });
    expect((await failureOf(opening)).reason).to.equal('unreachable');
  });
});

describeWebRtc('livekitTransport, joining', () => {
  it('goes on in the room that the token is for', async () => {
    const other = `${at.place.stage.name}-other`;
    const { video: there } = await at.place.stage
      .other(other)
      .publishClip({ identity: 'elsewhere' });
    const token = await at.place.stage.token('guest', { room: other });
    await openWith({ token: () => token });
    expect((await at.place.stage.other(other).viewers())[0]!.subscribed).to.include(there);
    await at.place.stage.other(other).deleteRoom();
  });

  it('says "unreachable" when the server is gone, and again opens when it is back', async () => {
    await at.place.stage.down();
    expect((await failureOf(open())).reason).to.equal('unreachable');
    await at.place.stage.up();
    await open();
    await pictureMoves();
  });

  it('says "unreachable" when no UDP packet passes from the start', async () => {
    await at.place.stage.setWeather({ block: true });
    expect((await failureOf(open())).reason).to.equal('unreachable');
    await eventually(() => at.place.peers() === 0, 'no connection left');
  }).timeout(40_000);

  it('fails when the server dies while a viewer joins', async () => {
    await at.place.stage.setJoins('drop');
    const { reason } = await failureOf(open());
    expect(['unreachable', 'server-error']).to.include(reason);
    await nothingHeld();
  });

  it('stops asking an address where there is no LiveKit', async () => {
    await at.place.stage.setJoins(404);
    expect((await failureOf(open())).reason).to.equal('timeout');
    await nothingHeld();
  });
});

describeWebRtc('livekitTransport, opened and closed in haste', () => {
  it('leaves no connection, worker, timer nor listener behind after fifty rounds', async () => {
    const { openBooks } = await import('./livekit-books.ts');
    const round = async (ms: number): Promise<void> => {
      const short = new AbortController();
      const video = newVideo();
      const opening = at.place.transport.open(at.place.source, { video, signal: short.signal });
      await (ms < 0 ? opening : pause(ms));
      short.abort();
      await opening.catch(() => undefined);
      video.remove();
    };
    // What the engine keeps for the life of the page comes with its first room.
    await round(-1);
    await nothingHeld();
    const books = openBooks();
    try {
      for (let count = 0; count < 50; count++) await round(count % 10 === 9 ? -1 : count * 3);
      await nothingHeld();
      // A connection that the engine was about to make when the room was left is closed a second later.
      const isClear = () => books.held().timers.length === 0;
      await eventually(isClear, 'no timer').catch(() => undefined);
      expect(books.held()).to.deep.equal({ timers: [], workers: 0, listeners: {} });
    } finally {
      books.close();
    }
  }).timeout(60_000);
});
