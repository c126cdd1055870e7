/** What a viewer's line is like. */
export interface LineWeather {
  /** Milliseconds there and back, for UDP and for HTTP. */
  readonly roundTrip: number;
  /** Share of UDP packets that are lost, each way, 0–1. */
  readonly loss: number;
  /** Up to so many milliseconds more for a UDP packet, by chance; the order stays. */
  readonly jitter: number;
  /** Bits a second towards the viewer, for UDP and HTTP together; null: no limit. */
  readonly bitrate: number | null;
  /** No UDP packet passes. */
  readonly isUdpBlocked: boolean;
  /** The last packet of each picture is lost: packets come, but no picture is ever whole. */
  readonly breaksPictures: boolean;
  /** WHEP requests find nobody. */
  readonly isSignallingGone: boolean;
}

export const FAIR: LineWeather = {
  roundTrip: 0,
  loss: 0,
  jitter: 0,
  bitrate: null,
  isUdpBlocked: false,
  breaksPictures: false,
  isSignallingGone: false,
};

/** Milliseconds that the line's queue holds; UDP packets that find it full are lost, streams wait. */
const QUEUE = 250;

/** Bytes of a stream that take their turn at once where the line is narrow. */
const PIECE = 1_400;

/** A viewer's line: one bottleneck for all that goes through it. */
export interface Line {
  readonly weather: LineWeather;
  set(change: Partial<LineWeather>): void;
  /** When a UDP packet would arrive, as `performance.now()` counts; null: it is lost. */
  packetDue(bytes: number, towardsViewer: boolean): number | null;
  /** When a piece of a stream would arrive that is sent now. */
  pieceDue(bytes: number, towardsViewer: boolean): number;
  /** Resolves once the queue has room for a stream's next piece. */
  room(): Promise<void>;
  /** The pieces in which a stream's bytes go through. */
  pieces(chunk: Buffer): readonly Buffer[];
}

export interface LineOptions {
  readonly now?: () => number;
  /** Gives numbers from 0 up to 1. */
  readonly random?: () => number;
}

/** A line without trouble. */
export function createLine({ now, random }: LineOptions = {}): Line {
  const clock = now ?? ((): number => performance.now());
  const chance = random ?? Math.random;
  let weather = FAIR;
  /** When the bottleneck has sent all that it was given. */
  let freeAt = 0;
  const queued = (): number => Math.max(0, freeAt - clock());
  const through = (bytes: number, towardsViewer: boolean): number => {
    const half = weather.roundTrip / 2;
    if (!towardsViewer || weather.bitrate === null) return clock() + half;
    freeAt = Math.max(freeAt, clock()) + (bytes * 8_000) / weather.bitrate;
    return freeAt + half;
  };
  return {
    get weather() {
      return weather;
    },
    set(change) {
      weather = { ...weather, ...change };
    },
    packetDue(bytes, towardsViewer) {
      if (weather.isUdpBlocked || chance() < weather.loss) return null;
      if (towardsViewer && queued() > QUEUE) return null;
      return through(bytes, towardsViewer) + chance() * weather.jitter;
    },
    pieceDue: through,
    async room() {
      while (queued() > QUEUE / 2)
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, queued() - QUEUE / 2)));
    },
    pieces(chunk) {
      if (weather.bitrate === null) return [chunk];
      const count = Math.ceil(chunk.length / PIECE);
      return Array.from({ length: count }, (_, at) => chunk.subarray(at * PIECE, (at + 1) * PIECE));
    },
  };
}
