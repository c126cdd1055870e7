import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeTimeOrigin, parsePlaylist, PLAYLIST, STARTED_AT } from './hls-fixture.ts';

describe('the HLS multivariant playlist', async () => {
  const origin = await fakeTimeOrigin();

  it('offers two pictures with sound and sound alone, each with an honest bandwidth', async () => {
    const lines = (await origin.text('/main.m3u8')).split('\n');
    const uris = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(uris, ['360p/media.m3u8', '180p/media.m3u8', 'audio/media.m3u8']);
    const [high, low, audio] = lines.filter((line) => line.startsWith('#EXT-X-STREAM-INF:'));
    assert.match(high!, /CODECS="avc1\.42c01e,mp4a\.40\.2",RESOLUTION=640x360,FRAME-RATE=30\.000$/);
    assert.match(low!, /CODECS="avc1\.42c00d,mp4a\.40\.2",RESOLUTION=320x180,FRAME-RATE=30\.000$/);
    assert.match(audio!, /CODECS="mp4a\.40\.2"$/);
    origin.at(40);
    for (const [i, uri] of uris.entries()) {
      const peak = Number(/BANDWIDTH=(\d+)/.exec([high, low, audio][i]!)?.[1]);
      const { segments } = parsePlaylist(await origin.text(`/${uri}`));
      const rates = [];
      for (const segment of segments)
        if (segment.uri)
          rates.push(((await origin.bytes(`/${uri.split('/')[0]}/${segment.uri}`)).length * 8) / 2);
      assert.equal(Math.max(...rates), peak, 'the window of eight segments is one whole loop');
    }
  });
});

describe('an HLS media playlist', async () => {
  const origin = await fakeTimeOrigin();
  const at = async (seconds: number): Promise<ReturnType<typeof parsePlaylist>> => {
    origin.at(seconds);
    return parsePlaylist(await origin.text(PLAYLIST));
  };

  it('says that it can block, and how far from the end to play', async () => {
    const { attributes } = await at(20);
    assert.equal(attributes.get('CAN-BLOCK-RELOAD'), 'YES');
    assert.equal(attributes.get('TARGETDURATION'), '2');
    assert.ok(
      Number(attributes.get('PART-HOLD-BACK')) >= 3 * Number(attributes.get('PART-TARGET')),
    );
  });

  it('numbers segments, parts and dates from the start of the show, at any time', async () => {
    for (const seconds of [2, 2.4, 17, 18.7, 61.99, 64, 3600.5, 86_400 * 30 + 1 / 3]) {
      const { segments, first, hint } = await at(seconds);
      const parts = Math.floor(seconds * 3 + 1e-6);
      for (const segment of segments) {
        assert.equal(segment.date, STARTED_AT + segment.msn * 2000);
        if (segment.uri) assert.match(segment.uri, new RegExp(`^\\w+-${segment.msn}\\.m4s$`));
        segment.parts.forEach((part, i) => {
          assert.match(part.uri, new RegExp(`^\\w+-${segment.msn}\\.${i}\\.m4s$`));
        });
      }
      const whole = segments.filter(({ uri }) => uri !== undefined);
      assert.equal(first + whole.length, Math.floor(parts / 6));
      assert.equal(whole.length, Math.min(8, Math.floor(parts / 6)));
      assert.equal(segments.length - whole.length, parts % 6 === 0 ? 0 : 1);
      if (parts % 6 !== 0) assert.equal(segments.at(-1)?.parts.length, parts % 6);
      assert.ok(hint.endsWith(`-${Math.floor(parts / 6)}.${parts % 6}.m4s`));
    }
  });

  it('lists the parts of the last three segments, which add up to them', async () => {
    const { segments, attributes } = await at(31);
    const whole = segments.filter(({ uri }) => uri !== undefined);
    assert.deepEqual(
      whole.map(({ parts }) => parts.length),
      [0, 0, 0, 0, 0, 6, 6, 6],
    );
    for (const { parts, duration } of whole.slice(-3)) {
      const sum = parts.reduce((total, part) => total + part.duration, 0);
      assert.ok(Math.abs(sum - duration!) < 1e-9);
      for (const part of parts) assert.ok(part.duration <= Number(attributes.get('PART-TARGET')));
      assert.deepEqual(
        parts.map(({ independent }) => independent),
        [true, false, false, true, false, false],
      );
    }
  });

  it('only ever adds: what two playlists share is the same in both', async () => {
    let before = await at(20);
    for (let step = 1; step < 60; step++) {
      const after = await at(20 + step / 7);
      for (const segment of after.segments) {
        const known = before.segments.find(({ msn }) => msn === segment.msn);
        if (known?.uri) assert.equal(segment.uri, known.uri);
        if (segment.parts.length > 0)
          known?.parts.forEach((part, i) => assert.deepEqual(segment.parts[i], part));
      }
      before = after;
    }
  });

  it('tells where the other renditions stand', async () => {
    origin.at(20.4);
    const reports = (await origin.text(PLAYLIST)).match(/#EXT-X-RENDITION-REPORT:.*/g);
    assert.deepEqual(reports, [
      '#EXT-X-RENDITION-REPORT:URI="../180p/media.m3u8",LAST-MSN=10,LAST-PART=0',
      '#EXT-X-RENDITION-REPORT:URI="../audio/media.m3u8",LAST-MSN=10,LAST-PART=0',
    ]);
  });
});
