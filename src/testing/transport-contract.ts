import type { MediaErrorReason, MediaSession, MediaTransport } from '../core/ports.ts';
import { MediaFailure } from '../core/media-failure.ts';
import type { MediaSource } from '../protocol/manifest.ts';
import { assert, equal, eventually, pause, rejection, within } from './assert.ts';
import type { Runner } from './runner.ts';

/** A transport with all that is needed to try it. Made anew for each test. */
export interface TransportSubject {
  readonly transport: MediaTransport;
  /** Live and well: sound and picture come when it is opened. */
  readonly source: MediaSource;
  /** An empty video element: muted, inline, in the document. */
  createVideo(): HTMLVideoElement;
  /** Server time, in milliseconds since 1970. Without it: this machine's. */
  serverNow?(): number | Promise<number>;
  /** How far the picture may be behind the server at most; 15,000 ms without it. */
  readonly maxDelay?: number;
  /** A number that rises while the picture moves. Without it: the element's frame counter, or its time. */
  picture?(video: HTMLVideoElement): number;
  /** What sessions hold that nobody sees: connections, timers, the server's side of it. Falls back to its first value. */
  held?(): number | Promise<number>;
  /** Called after the test with nothing open any more: mends faults, takes the elements away. */
  dispose?(): void | Promise<void>;
}

/** Behaviour that not every transport can be brought to. What is left out is not tested. */
export interface TransportTrials {
  /** Per reason: brings it about, and gives the source whose `open()` must reject with it. */
  readonly failures?: Partial<
    Record<MediaErrorReason, (subject: TransportSubject) => MediaSource | Promise<MediaSource>>
  >;
  /** Ends the open session from the far side, for good. */
  readonly end?: (subject: TransportSubject, session: MediaSession) => void | Promise<void>;
}

const FOREIGN: MediaSource = { type: 'carrier-pigeon', url: 'https://shop.example/loft' };

const isEmpty = (video: HTMLVideoElement): boolean =>
  !video.srcObject && !video.getAttribute('src');

function pictureOf(subject: TransportSubject, video: HTMLVideoElement): number {
  if (subject.picture) return subject.picture(video);
  return video.getVideoPlaybackQuality().totalVideoFrames || video.currentTime;
}

function moves(subject: TransportSubject, video: HTMLVideoElement): Promise<boolean> {
  const before = pictureOf(subject, video);
  return eventually(() => pictureOf(subject, video) > before, 'a moving picture');
}

/**
 * What every {@link MediaTransport} keeps to. Hand in your runner's functions, a maker that is
 * called before each test, and the trials that your transport can be put to:
 *
 * ```ts
 * transportContract({ describe, it }, () => ({ transport: myTransport(), source, createVideo }), {
 *   failures: { 'not-found': () => ({ type: 'mine', url: '/live/nowhere' }) },
 * });
 * ```
 */
export function transportContract(
  runner: Runner,
  make: () => TransportSubject | Promise<TransportSubject>,
  trials: TransportTrials = {},
): void {
  const check = (
    name: string,
    body: (subject: TransportSubject, owner: AbortController) => Promise<void>,
  ): unknown =>
    runner.it(name, async () => {
      const subject = await make();
      const owner = new AbortController();
      try {
        await body(subject, owner);
      } finally {
        owner.abort();
        await subject.dispose?.();
      }
    });

  runner.describe('keeps the transport contract', () => {
    choosing(check);
    playing(check);
    aborting(check);
    repeating(check);
    failing(check, trials);
  });
}

type Check = (
  name: string,
  body: (subject: TransportSubject, owner: AbortController) => Promise<void>,
) => unknown;

function choosing(check: Check): void {
  check('has a name, and says which sources are its own', async ({ transport, source }) => {
    assert(/^[a-z][a-z0-9-]*$/.test(transport.name), `a name, got "${transport.name}"`);
    equal(transport.canPlay(source), true, 'canPlay(its own source)');
    equal(transport.canPlay(FOREIGN), false, 'canPlay(a source of an unknown type)');
  });
}

function playing(check: Check): void {
  check('attaches to the element, starts it, and the picture moves', async (subject, owner) => {
    const video = subject.createVideo();
    await subject.transport.open(subject.source, { video, signal: owner.signal });
    assert(!isEmpty(video), 'media is attached when open() has resolved');
    await moves(subject, video);
  });

  check('opens although the browser refuses to start the element', async (subject, owner) => {
    const video = subject.createVideo();
    video.play = () => Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    await subject.transport.open(subject.source, { video, signal: owner.signal });
    assert(!isEmpty(video), 'media is attached');
  });

  check('tells the server time of the picture, and it goes on', async (subject, owner) => {
    const video = subject.createVideo();
    const session = await subject.transport.open(subject.source, { video, signal: owner.signal });
    const first = await eventually(() => session.capturedAt(), 'capturedAt()', 15_000);
    assert(first, 'capturedAt() is a number');
    const behind = ((await subject.serverNow?.()) ?? Date.now()) - first;
    const most = subject.maxDelay ?? 15_000;
    assert(behind > -500 && behind < most, `the picture is 0–${most} ms behind, got ${behind}`);
    await eventually(() => (session.capturedAt() ?? 0) > first + 300, 'a later capturedAt()');
  });

  check('counts what it receives, and the counters rise', async (subject, owner) => {
    const video = subject.createVideo();
    const session = await subject.transport.open(subject.source, { video, signal: owner.signal });
    const counted = async (): Promise<number> => {
      const { packets, framesDecoded, bytes } = await session.health();
      return packets ?? framesDecoded ?? bytes ?? 0;
    };
    const first = await eventually(counted, 'a count');
    await eventually(async () => (await counted()) > first, 'a higher count');
    // The picture may be ahead of its sound.
    const { skew, codec, ...counts } = await session.health();
    assert(skew == null || Number.isFinite(skew), `health().skew is a number if told, got ${skew}`);
    assert(codec !== '', 'health().codec has a name if it is told');
    for (const [key, value = null] of Object.entries(counts))
      assert(value === null || value >= 0, `health().${key} is null or not negative, got ${value}`);
  });
}

function aborting(check: Check): void {
  check('rejects with the reason when aborted before it opens', async (subject, owner) => {
    const video = subject.createVideo();
    const reason = new Error('before');
    owner.abort(reason);
    const opening = subject.transport.open(subject.source, { video, signal: owner.signal });
    equal(await rejection(opening, 'open()'), reason, 'its rejection');
    assert(isEmpty(video), 'the element was left alone');
  });

  check('rejects with the reason when aborted while it opens', async (subject, owner) => {
    const video = subject.createVideo();
    const reason = new Error('while');
    const held = await subject.held?.();
    const opening = subject.transport.open(subject.source, { video, signal: owner.signal });
    owner.abort(reason);
    equal(await within(rejection(opening, 'open()'), 'open()'), reason, 'its rejection');
    await eventually(() => isEmpty(video), 'an empty element');
    await eventually(async () => (await subject.held?.()) === held, 'nothing held');
  });

  check(
    'frees all it holds when aborted, and does not call that an end',
    async (subject, owner) => {
      const video = subject.createVideo();
      const held = await subject.held?.();
      const session = await subject.transport.open(subject.source, { video, signal: owner.signal });
      await moves(subject, video);
      owner.abort();
      await eventually(() => isEmpty(video), 'an empty element');
      await eventually(async () => (await subject.held?.()) === held, 'nothing held');
      const settled = await Promise.race([session.closed.then(() => true), pause(100)]);
      assert(!settled, 'closed is for sessions that end by themselves');
      assert(session.capturedAt() === null, 'capturedAt() is null: there is no picture');
      await within(session.health(), 'health() after the end');
    },
  );
}

function repeating(check: Check): void {
  check('opens twice, and each session lives by itself', async (subject, owner) => {
    const one = subject.createVideo();
    const two = subject.createVideo();
    const other = new AbortController();
    await subject.transport.open(subject.source, { video: one, signal: owner.signal });
    await subject.transport.open(subject.source, { video: two, signal: other.signal });
    await Promise.all([moves(subject, one), moves(subject, two)]);
    other.abort();
    await eventually(() => isEmpty(two), 'an empty second element');
    await moves(subject, one);
  });

  check('leaves nothing behind after twenty quick openings', async (subject, owner) => {
    const video = subject.createVideo();
    const held = await subject.held?.();
    for (let round = 0; round < 20; round++) {
      const short = new AbortController();
      const opening = subject.transport.open(subject.source, { video, signal: short.signal });
      if (round % 2) await within(opening, 'open()');
      else await pause(round);
      short.abort();
      await opening.catch(() => undefined);
      await eventually(() => isEmpty(video), 'an empty element');
    }
    await eventually(async () => (await subject.held?.()) === held, 'nothing held');
    await subject.transport.open(subject.source, { video, signal: owner.signal });
    await moves(subject, video);
  });
}

function failing(check: Check, { failures = {}, end }: TransportTrials): void {
  for (const [reason, bring] of Object.entries(failures))
    check(`rejects with "${reason}", and leaves the element empty`, async (subject, owner) => {
      const video = subject.createVideo();
      const held = await subject.held?.();
      const source = await bring(subject);
      const opening = subject.transport.open(source, { video, signal: owner.signal });
      const failure = await within(rejection(opening, 'open()'), 'open()', 15_000);
      assert(failure instanceof MediaFailure, `a MediaFailure, got ${String(failure)}`);
      equal(failure.error.reason, reason as MediaErrorReason, 'its reason');
      equal(failure.error.area, 'media', 'its area');
      equal(failure.error.transport, subject.transport.name, 'its transport');
      assert(failure.error.message.length > 0, 'it says in words what is wrong');
      assert(isEmpty(video), 'the element is empty');
      await eventually(async () => (await subject.held?.()) === held, 'nothing held');
    });

  if (end)
    check('settles `closed` when the far side ends the session', async (subject, owner) => {
      const video = subject.createVideo();
      const session = await subject.transport.open(subject.source, { video, signal: owner.signal });
      await moves(subject, video);
      await end(subject, session);
      const error = await within(session.closed, 'closed', 40_000);
      assert(error === null || error.area === 'media', 'null, or a MediaError');
      assert(!isEmpty(video), 'the last picture stays until the owner aborts');
      owner.abort();
      await eventually(() => isEmpty(video), 'an empty element');
    });
}
