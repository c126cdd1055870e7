import { loadClip } from '../../../../examples/live-server/media/load-clip.ts';
import type { ClipName } from '../../../../examples/live-server/media/load-clip.ts';
import type { LoopTrack, MediaClock } from '../../../../examples/live-server/media/clip.ts';
import { readIvf } from '../../../../examples/live-server/media/read-ivf.ts';
import type { RtpSender } from '../../../../examples/live-server/webrtc/engine.ts';
import { createRtpLoop } from '../../../../examples/live-server/webrtc/rtp-loop.ts';
import type { RtpLoop } from '../../../../examples/live-server/webrtc/rtp-loop.ts';
import { readFile } from 'node:fs/promises';
import { createClipFeed } from './clip-feed.ts';
import type { ClipFeed, ClipFaults } from './clip-feed.ts';
import type { Layer, MediaSource } from './media-source.ts';

/** A clip's picture and sound as RTP, on the double's one clock. */
export interface ClipLoops {
  readonly audio: Loops;
  /** The test clip has two layers, 180p and 360p; the demo film one. */
  readonly video: Loops;
}

interface Loops {
  readonly loops: readonly RtpLoop[];
  readonly layers: readonly Layer[];
}

const SMALL_LAYER = new URL('./counter-180p.vp8.ivf', import.meta.url);
const INTERVAL = 5;

/** Reads a clip. Its tracks restart never: sample `i` is due at `clock.startedAt + i` durations. */
export async function loadClipLoops(name: ClipName, clock: MediaClock): Promise<ClipLoops> {
  const { webrtc } = await loadClip(name);
  const small = name === 'test' ? [readIvf(await readFile(SMALL_LAYER))] : [];
  const loops = (...tracks: LoopTrack[]): Loops => ({
    loops: tracks.map((track) => createRtpLoop(track, clock)),
    layers: tracks.map(({ width = 0, height = 0, bitrate }) => ({ width, height, bitrate })),
  });
  return { audio: loops(webrtc.opus), video: loops(...small, webrtc.vp8) };
}

/** A clip's track as published, and what can be done to it. */
export interface ClipSource extends MediaSource {
  readonly faults: ClipFaults;
}

/** Sends to all subscribers of all clips, in time. */
export interface ClipPump {
  /** With `layers: 1` only the best layer is published. */
  source(loops: Loops, kind: 'audio' | 'video', layers: number): ClipSource;
}

/** The feeds under way, each told the time every few milliseconds; no timer while there is none. */
function createTurns(clock: MediaClock): {
  add(feed: ClipFeed): void;
  remove(feed: ClipFeed): void;
} {
  const feeds = new Set<ClipFeed>();
  let timer: NodeJS.Timeout | undefined;
  const turn = (): void => {
    const now = clock.now();
    for (const feed of feeds) feed.advance(now);
  };
  return {
    add(feed) {
      feeds.add(feed);
      timer ??= setInterval(turn, INTERVAL);
    },
    remove(feed) {
      feeds.delete(feed);
      if (feeds.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
  };
}

export function createClipPump(clock: MediaClock): ClipPump {
  const turns = createTurns(clock);
  return {
    source({ loops, layers }, kind, count) {
      const faults: ClipFaults = { muted: false, silent: false, stuck: false, paused: false };
      const own = new Set<ClipFeed>();
      return {
        kind,
        faults,
        layers: layers.slice(-count),
        feed(sender: RtpSender) {
          const feed = createClipFeed(loops.slice(-count), sender, faults);
          own.add(feed);
          turns.add(feed);
          return {
            choose: feed.choose,
            requestKeyframe: () => undefined, // a loop has its keyframes where it has them: each second
            close() {
              own.delete(feed);
              turns.remove(feed);
            },
          };
        },
        close: () => own.forEach(turns.remove),
      };
    },
  };
}
