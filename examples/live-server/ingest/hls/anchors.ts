import { RTP_RATE } from '../rtp/sender-clock.ts';
import type { Kind, SenderClock } from '../rtp/sender-clock.ts';

/**
 * Where a host's RTP timestamps lie on the stream, fixed once: the clocks of sound and picture are
 * compared by their first reports, and time goes on by RTP alone. Set anew with each report, samples
 * would overlap and leave holes.
 */
export interface Anchors {
  /** Notes a packet that came at `now`, server time. */
  note(kind: Kind, timestamp: number, now: number): void;
  /** Whether all is known. Waits for reports, but not for ever. */
  isReady(now: number): boolean;
  /** Microseconds of the stream. */
  time(kind: Kind, timestamp: number): number;
  /** Sound's clock may be another than the picture's: brings it nearer by a step nobody hears. */
  settle(): void;
}

export interface AnchorsOptions {
  readonly clock: SenderClock;
  readonly kinds: readonly Kind[];
  /** Server time of the stream's microsecond 0, milliseconds since 1970. */
  readonly startedAt: number;
}

/** Without a report after so long, the way of the packets counts as none. Chromium's first for sound comes after 2.5 s. */
const PATIENCE = 4000;
/** Milliseconds of difference that are let be, and of a step. */
const TOLERANCE = 20;
const STEP = 5;

interface Anchor {
  readonly timestamp: number;
  /** Server time. */
  at: number;
}

export const createAnchors = (options: AnchorsOptions): Anchors => new ReportedAnchors(options);

class ReportedAnchors implements Anchors {
  readonly #options: AnchorsOptions;
  readonly #latest = new Map<Kind, Anchor>();
  readonly #anchors = new Map<Kind, Anchor>();
  #since = NaN;

  constructor(options: AnchorsOptions) {
    this.#options = options;
  }

  note(kind: Kind, timestamp: number, now: number): void {
    if (Number.isNaN(this.#since)) this.#since = now;
    this.#latest.set(kind, { timestamp, at: now });
  }

  isReady(now: number): boolean {
    if (this.#anchors.size > 0) return true;
    const { clock, kinds } = this.#options;
    const isKnown = kinds.every((kind) => {
      const found = this.#latest.get(kind);
      return found !== undefined && clock.timeOf(kind, found.timestamp) !== null;
    });
    if (isKnown || now - this.#since > PATIENCE) this.#set();
    return this.#anchors.size > 0;
  }

  time(kind: Kind, timestamp: number): number {
    return Math.round((this.#serverTime(kind, timestamp) - this.#options.startedAt) * 1000);
  }

  settle(): void {
    const difference = this.#behind('audio') - this.#behind('video');
    const anchor = this.#anchors.get('audio');
    // NaN where there is no sound, or no report yet.
    if (anchor && Math.abs(difference) > TOLERANCE) anchor.at += STEP * Math.sign(difference);
  }

  #set(): void {
    const { clock } = this.#options;
    for (const [kind, { timestamp, at }] of this.#latest)
      this.#anchors.set(kind, { timestamp, at: clock.timeOf(kind, timestamp) ?? at });
  }

  #serverTime(kind: Kind, timestamp: number): number {
    const anchor = this.#anchors.get(kind);
    if (!anchor) return NaN;
    return anchor.at + ((timestamp - anchor.timestamp) * 1000) / RTP_RATE[kind];
  }

  /** How far the anchored time of a kind is behind what the reports say now. */
  #behind(kind: Kind): number {
    const timestamp = this.#latest.get(kind)?.timestamp ?? 0;
    return (this.#options.clock.timeOf(kind, timestamp) ?? NaN) - this.#serverTime(kind, timestamp);
  }
}
