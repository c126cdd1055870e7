import { systemClock } from '../../core/clock.ts';
import type {
  Clock,
  HealthSample,
  MediaError,
  MediaSession,
  OpenOptions,
} from '../../core/ports.ts';
import { drawnCard, givenCard, type Card } from './card.ts';
import { UNTOLD } from '../untold.ts';

/** What is shown, and when it was taken. */
export interface MemoryMedia {
  /** Sound and picture for one session; the tracks stay the giver's. Without it a card is drawn. */
  readonly stream?: () => MediaStream;
  /** Milliseconds that the picture is said to be behind: 0. */
  readonly delay?: number;
  readonly clock?: Clock;
}

/** How a session is told what befalls it. */
export interface SessionControl {
  silence(silent: boolean): void;
  close(error: MediaError | null): void;
}

/** Shows the media in an element until `signal` aborts. */
export function startSession(
  { stream, delay = 0, clock = systemClock }: MemoryMedia,
  { video, signal }: OpenOptions,
): { session: MediaSession; control: SessionControl } {
  const card = stream ? givenCard(stream(), signal) : drawnCard(clock, signal);
  let silence: { readonly since: number; readonly health: HealthSample } | null = null;
  let close: SessionControl['close'] = () => undefined;
  const closed = new Promise<MediaError | null>((settle) => (close = settle));
  video.srcObject = card.stream;
  video.play().catch(() => undefined);
  signal.addEventListener('abort', () => {
    video.srcObject = null;
  });
  return {
    session: {
      closed,
      capturedAt: () =>
        signal.aborted || video.readyState < 2 ? null : (silence?.since ?? clock.now()) - delay,
      health: () => Promise.resolve(silence?.health ?? healthOf(card, video)),
    },
    control: {
      close,
      silence(silent) {
        card.hold(silent);
        silence = silent ? { since: clock.now(), health: healthOf(card, video) } : null;
      },
    },
  };
}

/** One picture counts as one packet. Firefox and WebKitGTK count no decoded frames of a stream. */
function healthOf(card: Card, video: HTMLVideoElement): HealthSample {
  const frames = video.getVideoPlaybackQuality().totalVideoFrames || null;
  return {
    ...UNTOLD,
    packets: card.sent() ?? frames,
    framesDecoded: frames,
    packetsLost: 0,
    jitterBuffer: 0,
    roundTrip: 0,
    height: video.videoHeight || null,
  };
}
