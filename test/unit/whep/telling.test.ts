import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeBrowser } from './fake-browser.ts';

const NTP_EPOCH = 2_208_988_800_000;
const settled = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => setTimeout(resolve)));

describe('health', () => {
  it('adds up sound and picture, in milliseconds', async () => {
    const { open, peers } = fakeBrowser();
    const session = await open();
    peers[0]!.stats = [
      {
        type: 'inbound-rtp',
        kind: 'audio',
        packetsReceived: 50,
        bytesReceived: 8000,
        packetsLost: 1,
        concealedSamples: 7_200,
        silentConcealedSamples: 2_400,
        estimatedPlayoutTimestamp: NTP_EPOCH + 1_060,
      },
      {
        type: 'inbound-rtp',
        kind: 'video',
        packetsReceived: 170,
        bytesReceived: 190_000,
        packetsLost: 2,
        framesDecoded: 30,
        freezeCount: 1,
        totalFreezesDuration: 0.25,
        jitterBufferDelay: 3,
        jitterBufferEmittedCount: 30,
        frameHeight: 720,
        codecId: 'VP8-of-it',
        estimatedPlayoutTimestamp: NTP_EPOCH + 1_000,
      },
      { id: 'VP8-of-it', type: 'codec', mimeType: 'video/VP8' },
      { type: 'candidate-pair', nominated: false, state: 'succeeded', currentRoundTripTime: 9 },
      { type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.08 },
    ];
    assert.deepEqual(await session.health(), {
      packets: 220,
      bytes: 198_000,
      packetsLost: 3,
      framesDecoded: 30,
      freezes: 1,
      frozenMs: 250,
      jitterBuffer: 100,
      roundTrip: 80,
      height: 720,
      codec: 'video/VP8',
      concealedMs: 100,
      skew: 60,
    });
  });

  it('tells that no sound was made up, and not how far one of them alone is from the other', async () => {
    const { open, peers } = fakeBrowser();
    const session = await open();
    const audio = { type: 'inbound-rtp', kind: 'audio', estimatedPlayoutTimestamp: NTP_EPOCH };
    peers[0]!.stats = [{ ...audio, concealedSamples: 0 }];
    const { concealedMs, skew } = await session.health();
    assert.deepEqual([concealedMs, skew], [0, null]);
  });

  it('is null in all that the engine does not tell', async () => {
    const { open } = fakeBrowser();
    const session = await open();
    assert.deepEqual(new Set(Object.values(await session.health())), new Set([null]));
  });

  it('keeps its last figures when the session is over or the engine fails', async () => {
    const { open, owner, peers } = fakeBrowser();
    const session = await open();
    peers[0]!.stats = [{ type: 'inbound-rtp', kind: 'video', packetsReceived: 7 }];
    assert.equal((await session.health()).packets, 7);
    peers[0]!.getStats = () => Promise.reject(new Error('gone'));
    assert.equal((await session.health()).packets, 7);
    owner.abort();
    assert.equal((await session.health()).packets, 7);
  });
});

describe('capturedAt()', () => {
  const frame = (server: number, frames: number, timestamp: number) => ({
    type: 'inbound-rtp',
    kind: 'video',
    estimatedPlayoutTimestamp: server,
    framesDecoded: frames,
    timestamp,
  });
  const opened = async () => {
    const browser = fakeBrowser();
    const session = await browser.open();
    return { ...browser, session, peer: browser.peers[0]! };
  };

  it('is null until the server has told its time', async () => {
    const { session, peer, clock } = await opened();
    assert.equal(session.capturedAt(), null);
    await settled();
    assert.equal(session.capturedAt(), null);
    peer.stats = [frame(0, 3, clock.now())];
    await clock.advance(300);
    session.capturedAt();
    await settled();
    assert.equal(session.capturedAt(), null);
  });

  for (const [engine, epoch] of [
    ['1900, as Chromium counts', NTP_EPOCH],
    ['1970, as Firefox counts', 0],
  ] as const)
    it(`reads the engine’s time since ${engine}, and carries it on`, async () => {
      const { session, peer, clock } = await opened();
      peer.stats = [frame(clock.now() - 90 + epoch, 3, clock.now())];
      session.capturedAt();
      await settled();
      assert.equal(session.capturedAt(), clock.now() - 90);
      await clock.advance(120);
      assert.equal(session.capturedAt(), clock.now() - 90);
    });

  it('goes by the moment at which the figures were taken', async () => {
    const { session, peer, clock } = await opened();
    peer.stats = [frame(clock.now() - 90, 3, clock.now() - 40)];
    session.capturedAt();
    await settled();
    assert.equal(session.capturedAt(), clock.now() - 50);
  });

  it('does not believe a server whose time is no wall clock', async () => {
    const { session, peer, clock } = await opened();
    peer.stats = [frame(5000 + NTP_EPOCH, 3, clock.now())];
    session.capturedAt();
    await settled();
    assert.equal(session.capturedAt(), null);
  });

  it('stands while the picture stands, and goes on with it', async () => {
    const { session, peer, clock } = await opened();
    const ask = async (): Promise<number | null> => {
      session.capturedAt();
      await settled();
      return session.capturedAt();
    };
    peer.stats = [frame(clock.now() - 90, 3, clock.now())];
    await ask();
    await clock.advance(250);
    const stood = await ask();
    await clock.advance(5000);
    assert.equal(await ask(), stood, 'no frame was decoded since');
    peer.stats = [frame(clock.now() - 100, 9, clock.now())];
    await clock.advance(250);
    assert.equal(await ask(), clock.now() - 100);
    await clock.advance(100);
    assert.equal(session.capturedAt(), clock.now() - 100);
  });

  it('asks the engine at most four times a second, and not at all once the session is over', async () => {
    const { session, peer, clock, owner } = await opened();
    let asked = 0;
    peer.getStats = () => {
      asked++;
      return Promise.resolve(new Map());
    };
    for (let tick = 0; tick < 60; tick++) {
      session.capturedAt();
      await clock.advance(1000 / 60);
    }
    assert.equal(asked, 4);
    owner.abort();
    await clock.advance(1000);
    session.capturedAt();
    assert.equal(asked, 4);
  });

  it('survives an engine that cannot tell', async () => {
    const { session, peer } = await opened();
    peer.getStats = () => Promise.reject(new Error('no statistics'));
    session.capturedAt();
    await settled();
    assert.equal(session.capturedAt(), null);
  });
});
