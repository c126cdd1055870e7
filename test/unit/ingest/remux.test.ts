import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { HostStream, MediaPacket } from '../../../examples/live-server/ingest/host-stream.ts';
import { createLiveWindow } from '../../../examples/live-server/ingest/hls/live-window.ts';
import type { LiveWindow } from '../../../examples/live-server/ingest/hls/live-window.ts';
import { OPUS_SILENCE, opusTicks } from '../../../examples/live-server/ingest/hls/opus-packet.ts';
import { readSps } from '../../../examples/live-server/ingest/hls/parameter-sets.ts';
import { createRemux } from '../../../examples/live-server/ingest/hls/remux.ts';
import type { Remux } from '../../../examples/live-server/ingest/hls/remux.ts';
import { createSenderClock } from '../../../examples/live-server/ingest/rtp/sender-clock.ts';
import type { Clip } from '../../../examples/live-server/media/clip.ts';
import { loadClip } from '../../../examples/live-server/media/load-clip.ts';
import { parseRuns } from '../live-server/hls-fixture.ts';
import { h264Payloads } from './h264-payloads.ts';

const START = Date.parse('2026-01-01T12:00:00Z');

/** A stream of the test clip whose time is moved by hand. */
interface Bench {
  readonly window: LiveWindow;
  readonly remux: Remux;
  keyframes: number;
  /** Frames of 1/30 s, with their sound unless told otherwise; `from` is where on the host's clock. */
  play(frames: number, options?: { sound?: boolean; from?: number; lose?: number }): void;
}

function openBench(clip: Clip): Bench {
  const clock = createSenderClock();
  clock.note('video', { at: START, timestamp: 0 }, START);
  clock.note('audio', { at: START, timestamp: 0 }, START);
  let now = START;
  const bench = { keyframes: 0 };
  const host = {
    ...{ picture: 'h264', hasSound: true, clock, mediaAt: 0, heardAt: 0 },
    ...{ onPacket: () => undefined, close: async () => undefined, closed: Promise.resolve() },
    requestKeyframe: () => void bench.keyframes++,
  } satisfies HostStream;
  const window = createLiveWindow('run', START);
  const remux = createRemux({ host, startedAt: START, now: () => now, sinks: [window] });
  const video = clip.hls.video[0]!;
  const { opus } = clip.webrtc;
  const numbers = { audio: 0, video: 0 };
  let frame = 0;
  const give = (
    kind: 'audio' | 'video',
    timestamp: number,
    payload: Buffer,
    marker = false,
  ): void => remux.take({ kind, timestamp, payload, marker, sequence: numbers[kind]++ });
  return Object.assign(bench, {
    window,
    remux,
    play(frames: number, { sound = true, from = frame, lose = -1 } = {}) {
      frame = from;
      for (const end = frame + frames; frame < end; frame++) {
        now = START + (frame * 1000) / 30;
        const [first, next] = [frame, frame + 1].map((one) => Math.ceil((one * 1600) / 960));
        for (let i = first!; sound && i < next!; i++)
          give('audio', i * 960, Buffer.from(opus.samples[i % 800]!.data));
        const { data, key } = video.samples[frame % 480]!;
        h264Payloads(data, key ? video.config! : null).forEach((payload, i, all) => {
          if (frame === lose) return void numbers.video++;
          give('video', frame * 3000, payload, i === all.length - 1);
        });
      }
    },
  });
}

const runsOf = (window: LiveWindow, track: number) =>
  window.segments
    .flatMap(({ parts }) => parts)
    .flatMap(({ bytes }) => parseRuns(bytes))
    .filter((run) => run.track === track);

describe('the way from RTP to HLS', () => {
  let clip: Clip;
  before(async () => {
    clip = await loadClip('test');
  });

  it('keeps every picture and every packet of sound, at its time', () => {
    const { window, play } = openBench(clip);
    play(300);
    const [pictures, sounds] = [runsOf(window, 1), runsOf(window, 2)];
    assert.equal(pictures[0]?.decodeTime, 0);
    pictures.forEach((run, i) => {
      const end = (pictures[i - 1]?.decodeTime ?? 0) + (pictures[i - 1]?.duration ?? 0);
      assert.equal(run.decodeTime, end);
    });
    const seconds = pictures.reduce((sum, { samples }) => sum + samples, 0) / 30;
    assert.ok(seconds > 9.6, `${seconds} s of pictures`);
    const heard = sounds.reduce((sum, { samples }) => sum + samples, 0) / 50;
    assert.ok(Math.abs(heard - seconds) < 0.05, `${heard} s of sound`);
  });

  it('puts silence where there is no sound, so that the picture goes on', () => {
    const { window, play } = openBench(clip);
    play(60);
    play(120, { sound: false });
    play(60);
    const sounds = runsOf(window, 2);
    sounds.forEach((run, i) => {
      const before = sounds[i - 1];
      if (before) assert.equal(run.decodeTime, before.decodeTime + before.duration);
    });
    const last = sounds.at(-1)!;
    assert.ok(last.decodeTime + last.duration > 7.5 * 48_000);
  });

  it('leaves out pictures that need a lost one, and asks for a keyframe', () => {
    const bench = openBench(clip);
    bench.play(120, { lose: 70 });
    assert.ok(bench.keyframes > 0);
    const pictures = runsOf(bench.window, 1);
    const count = pictures.reduce((sum, { samples }) => sum + samples, 0);
    // Of 120: the one lost, those that need it up to the keyframe at 90, and the last part that is not full.
    assert.ok(count >= 80 && count <= 100, `${count} pictures`);
    pictures.forEach((run, i) => {
      const before = pictures[i - 1];
      if (before) assert.equal(run.decodeTime, before.decodeTime + before.duration);
    });
  });

  it('begins anew behind a pause, in place of one endless picture', () => {
    const { window, play } = openBench(clip);
    play(60);
    play(90, { from: 690 });
    const { segments } = window;
    assert.ok(segments.some(({ isDiscontinuous }) => isDiscontinuous));
    for (const { parts } of segments)
      for (const { duration } of parts) assert.ok(duration < 400_000);
  });

  it('survives any bytes in any order', () => {
    const { window, remux, play } = openBench(clip);
    let seed = 11;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return (seed >> 8) % below;
    };
    for (let round = 0; round < 20_000; round++) {
      const payload = Buffer.from(Array.from({ length: random(24) }, () => random(256)));
      if (payload.length > 0 && random(2))
        payload[0] = [0x67, 0x68, 0x65, 0x7c, 0x78, 0x41][random(6)]!;
      const packet: MediaPacket = {
        kind: random(3) ? 'video' : 'audio',
        sequence: round + random(5) - 2,
        timestamp: random(10) ? round * 3000 : random(2 ** 22) * 512,
        marker: random(2) === 1,
        payload,
      };
      remux.take(packet);
    }
    remux.end();
    play(1);
    assert.ok(window.segments.length <= 8);
  });
});

describe('a sequence parameter set', () => {
  it('tells the size, cropped, and the codec string', async () => {
    const config = Buffer.from((await loadClip('test')).hls.video[0]!.config!);
    const sps = config.subarray(8, 8 + config.readUInt16BE(6));
    const form = readSps(sps);
    assert.deepEqual([form?.width, form?.height], [640, 360]);
    assert.equal(form?.codecString, `avc1.${sps.toString('hex', 1, 4)}`);
    for (let length = 0; length < sps.length; length++) readSps(sps.subarray(0, length));
    assert.equal(readSps(Buffer.from([0x67, 100, 0, 31, 1, 2, 3])), null);
  });
});

describe('a packet of Opus', () => {
  it('tells how long it sounds', () => {
    assert.equal(opusTicks(OPUS_SILENCE), 960);
    assert.equal(opusTicks(Uint8Array.of(0x18, 1, 2)), 2880, '60 ms of SILK');
    assert.equal(opusTicks(Uint8Array.of(0xf9, 1)), 1920, 'two frames');
    assert.equal(opusTicks(new Uint8Array()), 0);
    assert.equal(opusTicks(Uint8Array.of(0xfb, 63)), 5760, 'never more than 120 ms');
  });
});
