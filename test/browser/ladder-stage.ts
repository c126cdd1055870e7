import { systemClock } from '../../src/core/clock.ts';
import type { MediaPlayback, MediaState, MediaTransport } from '../../src/core/ports.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { pause } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { createLadder } from '../../src/transport/ladder.ts';
import { reconnectPolicy } from '../../src/transport/reconnect-policy.ts';
import { createSurface } from '../../src/transport/surface.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { liveStage, type LiveStage } from './hls-stage.ts';

/** WebKitGTK has none. */
export const WEBRTC = 'RTCPeerConnection' in globalThis;

/** A box on the page for a ladder's picture. */
export interface LadderBox {
  readonly box: HTMLElement;
  /** Ends what was begun in it. */
  readonly life: AbortController;
  clear(): void;
}

export function ladderBox(width: number): LadderBox {
  const life = new AbortController();
  const box = document.body.appendChild(document.createElement('div'));
  box.style.width = `${width}px`;
  return {
    box,
    life,
    clear() {
      life.abort();
      box.remove();
    },
  };
}

/** A ladder's playback, and its latest state. */
export interface Played {
  readonly playback: MediaPlayback;
  readonly state: MediaState;
}

/** What a ladder of a test is made of, where it is not WHEP and HLS alone. */
export interface PlayedParts {
  readonly create?: typeof createLadder;
  readonly transports?: readonly MediaTransport[];
}

/** A box beside the live server. */
export interface LiveLadderStage extends LiveStage {
  readonly box: HTMLElement;
  readonly life: AbortController;
  /** The video in sight. */
  shown(): HTMLVideoElement | null;
  /** Plays sources, and follows the state. */
  play(sources: readonly MediaSource[], parts?: PlayedParts): Played;
  clear(): Promise<void>;
}

export async function liveLadderStage(): Promise<LiveLadderStage> {
  const live = await liveStage();
  const { box, life, clear } = ladderBox(640);
  return {
    ...live,
    box,
    life,
    shown: () => box.querySelector('video[part~="shown"]'),
    play(sources, { create = createLadder, transports = [whepTransport(), hlsTransport()] } = {}) {
      let state = {} as MediaState;
      const ladder = create({
        sources,
        transports,
        clock: systemClock,
        policy: reconnectPolicy(),
      });
      const report = (next: MediaState): void => void (state = next);
      const options = { signal: life.signal, muted: true, report };
      return {
        playback: ladder.play(createSurface(box), options),
        get state() {
          return state;
        },
      };
    },
    async clear() {
      clear();
      await live.mend();
    },
  };
}

/** Waits, a picture at a time, until `happens`. */
export async function until(happens: () => boolean): Promise<void> {
  while (!happens()) await pause(20);
}
