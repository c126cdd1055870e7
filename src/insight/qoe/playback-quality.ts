import type { HealthSample, MediaPhase, MediaState } from '../../core/ports.ts';
import type { PathSwitch, PlaybackQuality } from '../events.ts';
import { createDistribution } from './distribution.ts';

const RUNS: readonly MediaPhase[] = ['playing', 'probing'];
const STANDS: readonly MediaPhase[] = ['suspect', 'switching', 'failed'];

/** A figure that the engine counts. What went back is counted anew, by another path. */
const COUNTED = ['freezes', 'frozenMs', 'concealedMs', 'reattached'] as const;
type Counted = (typeof COUNTED)[number];

/** So many switches are told one by one; a line that bad is known by then. */
const TOLD = 20;

/** What one look at a playback saw. */
export interface QualityLook {
  readonly now: number;
  readonly health: HealthSample | null;
  /** How far the picture is behind; null: not known. */
  readonly delay: number | null;
}

/** How one playback comes, from the wish to its end, added up. */
export class QualityRecord {
  readonly #since: number;
  readonly #isWhole: boolean;
  readonly #delays = createDistribution();
  readonly #seen = new Map<Counted, number>();
  readonly #sums = new Map<Counted, number>();
  readonly #switches: PathSwitch[] = [];
  #joinMs: number | null = null;
  #waits = 0;
  #waitsSince: number | null = null;
  #hasPlayed = false;
  #path: string | null = null;
  #troubleSince: number | null = null;
  #stalls = 0;
  #stalledMs = 0;
  #lineTime = 0;
  #lines = 0;
  #lookedAt: number | null = null;

  /** @param isWhole whether it began with the wish: else the time to the first picture is not known */
  constructor(now: number, isWhole: boolean) {
    this.#since = now;
    this.#isWhole = isWhole;
  }

  /** The media's state changed. */
  hear({ phase, playback, transport }: MediaState, now: number): void {
    this.#waitForTap(playback === 'blocked', now);
    const runs = RUNS.includes(phase) && playback === 'playing' && transport !== null;
    if (runs && !this.#hasPlayed) {
      this.#hasPlayed = true;
      if (this.#isWhole) this.#joinMs = Math.round(now - this.#since - this.#waits);
    }
    if (this.#hasPlayed && STANDS.includes(phase) && playback !== 'blocked')
      this.#troubleSince ??= now;
    if (!runs) return;
    const ms = this.#endTrouble(now);
    if (this.#path !== null && this.#path !== transport)
      this.#switches.push({ from: this.#path, to: transport, ms });
    this.#path = transport;
  }

  /** Adds a look, about one a second while it plays. */
  look({ now, health, delay }: QualityLook): void {
    const passed = now - (this.#lookedAt ?? now);
    this.#lookedAt = now;
    if (delay !== null) this.#delays.add(delay);
    for (const name of COUNTED) this.#count(name, health?.[name]);
    if (!health?.height) return;
    this.#lines += health.height * passed;
    this.#lineTime += passed;
  }

  /** All of it so far. */
  tell(now: number, isFinal: boolean): PlaybackQuality {
    const standing = this.#troubleSince === null ? 0 : Math.round(now - this.#troubleSince);
    const sum = (name: Counted): number | null => {
      const value = this.#sums.get(name);
      return value === undefined ? null : Math.round(value);
    };
    return {
      final: isFinal,
      ms: Math.round(now - this.#since),
      hasPlayed: this.#hasPlayed,
      joinMs: this.#joinMs,
      transport: this.#path,
      stalls: this.#stalls + (standing ? 1 : 0),
      stalledMs: this.#stalledMs + standing,
      freezes: sum('freezes'),
      frozenMs: sum('frozenMs'),
      switches: this.#switches.length,
      switched: this.#switches.slice(-TOLD),
      delayP50: this.#delays.quantile(0.5),
      delayP95: this.#delays.quantile(0.95),
      height: this.#lineTime ? Math.round(this.#lines / this.#lineTime) : null,
      concealedMs: sum('concealedMs'),
      reattached: sum('reattached') ?? 0,
    };
  }

  #waitForTap(waits: boolean, now: number): void {
    if (waits) this.#waitsSince ??= now;
    else if (this.#waitsSince !== null) {
      this.#waits += now - this.#waitsSince;
      this.#waitsSince = null;
    }
  }

  /** How long the picture had stood. */
  #endTrouble(now: number): number {
    if (this.#troubleSince === null) return 0;
    const ms = Math.round(now - this.#troubleSince);
    this.#troubleSince = null;
    this.#stalls++;
    this.#stalledMs += ms;
    return ms;
  }

  #count(name: Counted, value: number | null | undefined): void {
    if (typeof value !== 'number') return;
    const before = this.#seen.get(name) ?? 0;
    this.#seen.set(name, value);
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + (value < before ? value : value - before));
  }
}
