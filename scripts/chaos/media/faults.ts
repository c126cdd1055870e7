import type { LineWeather } from './line.ts';
import type { MediaSite } from './site.ts';

/** What a fault is expected to look like to a viewer. */
export interface FaultPromise {
  /** The longest freeze, by round trip; milliseconds. A round trip that is not named is promised nothing. */
  readonly freeze?: Readonly<Record<number, number>>;
  /** Nothing is lost on the way out. */
  readonly isWhole?: boolean;
  /** The picture stays on its path. */
  readonly stays?: boolean;
}

/** One thing that goes wrong. */
export interface MediaFault {
  readonly name: string;
  /** The path that is in sight when it begins. */
  readonly from: 'whep' | 'hls';
  /** It ends once the viewer has moved to the other path, or after so many milliseconds. */
  readonly lasts: 'until moved' | number;
  readonly promise: FaultPromise;
  begin(site: MediaSite): Promise<void> | void;
  end(site: MediaSite): Promise<void> | void;
}

/** DESIGN's promise for a server that is dead or silent, and for a stuck decoder. */
const DEAD = { freeze: { 0: 1_100, 80: 1_100, 200: 1_600 }, isWhole: true };
const STUCK = { freeze: { 0: 2_200, 80: 2_200, 200: 2_200 }, isWhole: true };
const STAYS = { stays: true };

/** A spell of bad weather on the line. */
function weather(
  name: string,
  change: Partial<LineWeather>,
  promise: FaultPromise = {},
): MediaFault {
  const fair = { loss: 0, jitter: 0, bitrate: null };
  return {
    name,
    from: 'whep',
    lasts: 20_000,
    promise,
    begin: ({ line }) => line.set(change),
    end: ({ line }) => line.set(fair),
  };
}

/** The fault matrix, without its round trips. */
export const MEDIA_FAULTS: readonly MediaFault[] = [
  {
    name: 'server killed',
    from: 'whep',
    lasts: 'until moved',
    promise: DEAD,
    begin: ({ media }) => media.crash(),
    end: ({ media }) => media.restart(),
  },
  {
    name: 'UDP blocked',
    from: 'whep',
    lasts: 'until moved',
    promise: DEAD,
    begin: ({ line }) => line.set({ isUdpBlocked: true }),
    end: ({ line }) => line.set({ isUdpBlocked: false }),
  },
  {
    name: 'media stops, ICE alive',
    from: 'whep',
    lasts: 'until moved',
    promise: DEAD,
    begin: ({ media }) => media.fault({ webrtc: { stopMedia: true } }),
    end: ({ media }) => media.healthy(),
  },
  {
    name: 'decoder stuck',
    from: 'whep',
    lasts: 'until moved',
    promise: STUCK,
    begin: ({ line }) => line.set({ breaksPictures: true }),
    end: ({ line }) => line.set({ breaksPictures: false }),
  },
  {
    name: 'HLS 503 for 12 s, HLS plays',
    from: 'hls',
    lasts: 12_000,
    promise: {},
    begin: ({ show }) => show.fault({ hls: { status: 503 } }),
    end: ({ show }) => show.healthy(),
  },
  {
    name: 'signalling gone',
    from: 'whep',
    lasts: 12_000,
    promise: STAYS,
    begin: ({ line }) => line.set({ isSignallingGone: true }),
    end: ({ line }) => line.set({ isSignallingGone: false }),
  },
  weather('loss 3 %', { loss: 0.03 }, STAYS),
  weather('loss 10 %', { loss: 0.1 }),
  weather('jitter 0–100 ms', { jitter: 100 }, STAYS),
  weather('1 Mbit/s', { bitrate: 1_000_000 }, STAYS),
];
