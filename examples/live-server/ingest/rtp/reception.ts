import type { Reception } from './write-rtcp.ts';

/** Counts how a host's stream comes, and which packets are missing. */
export interface ReceptionWatch {
  /** Notes a packet, by its unwrapped sequence number; false: it came before. */
  note(sequence: number, timestamp: number, now: number): boolean;
  /** Missing packets that are to be asked for at `now`, milliseconds. */
  missing(now: number): readonly number[];
  /** Since the last call. */
  report(): Pick<Reception, 'fractionLost' | 'lost' | 'highest' | 'jitter'>;
}

/** A gap larger than this is a new start, not loss. */
const LARGEST_GAP = 512;
/** Packets by which one may be late and still count as new. */
const REMEMBERED = 1024;
/** A packet is asked for again after so long, so many times. */
const ASK_EVERY = 60;
const ASK_TIMES = 8;

interface Missing {
  askedAt: number;
  times: number;
}

/** @param rate ticks a second of the stream's RTP clock */
export const createReceptionWatch = (rate: number): ReceptionWatch => new Counts(rate);

class Counts implements ReceptionWatch {
  readonly #rate: number;
  readonly #gaps = new Map<number, Missing>();
  readonly #seen = new Set<number>();
  #first = NaN;
  #highest = NaN;
  #received = 0;
  #jitter = 0;
  #transit = NaN;
  #before = { expected: 0, received: 0 };

  constructor(rate: number) {
    this.#rate = rate;
  }

  note(sequence: number, timestamp: number, now: number): boolean {
    if (Number.isNaN(this.#first)) this.#first = this.#highest = sequence;
    if (this.#seen.has(sequence) || sequence <= this.#highest - REMEMBERED) return false;
    this.#received++;
    this.#gaps.delete(sequence);
    if (sequence > this.#highest) {
      this.#widen(sequence);
      this.#noteTransit(timestamp, now);
    }
    this.#seen.add(sequence);
    return true;
  }

  missing(now: number): readonly number[] {
    const due = [];
    for (const [sequence, gap] of this.#gaps) {
      if (gap.times >= ASK_TIMES) this.#gaps.delete(sequence);
      else if (now - gap.askedAt >= ASK_EVERY) {
        gap.askedAt = now;
        gap.times++;
        due.push(sequence);
      }
    }
    return due;
  }

  report(): Pick<Reception, 'fractionLost' | 'lost' | 'highest' | 'jitter'> {
    const expected = this.#highest - this.#first + 1;
    const received = this.#received;
    const wanted = expected - this.#before.expected;
    const came = received - this.#before.received;
    this.#before = { expected, received };
    const fractionLost = wanted > 0 ? Math.max(0, (wanted - came) / wanted) : 0;
    const lost = Math.max(0, expected - received);
    return { fractionLost, lost, highest: this.#highest, jitter: this.#jitter };
  }

  #widen(sequence: number): void {
    const isLeap = sequence - this.#highest > LARGEST_GAP;
    if (isLeap) {
      this.#gaps.clear();
      this.#seen.clear();
    }
    for (let at = Math.max(this.#highest + 1, sequence - LARGEST_GAP); at <= sequence; at++) {
      this.#seen.delete(at - REMEMBERED);
      if (at < sequence && !isLeap) this.#gaps.set(at, { askedAt: -Infinity, times: 0 });
    }
    this.#highest = sequence;
  }

  #noteTransit(timestamp: number, now: number): void {
    const next = (now * this.#rate) / 1000 - timestamp;
    if (!Number.isNaN(this.#transit))
      this.#jitter += (Math.abs(next - this.#transit) - this.#jitter) / 16;
    this.#transit = next;
  }
}
