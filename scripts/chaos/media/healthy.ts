import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { systemClock } from '../../../src/core/clock.ts';
import { figuresOf, type Figures } from './figures.ts';
import { FAIR } from './line.ts';
import type { Witness } from './page.ts';
import type { MediaSite } from './site.ts';

/** What a viewer saw while nothing was wrong. */
export interface HealthyReport {
  readonly minutes: number;
  readonly busy: number;
  readonly figures: Figures;
  /** How often the player grew suspicious: it then gets another path ready, and the viewer sees nothing of it. */
  readonly suspicions: number;
  /** How often it left a path that was well. */
  readonly falseAlarms: number;
}

const SETTLE = 8_000;

/** Plays on a machine of which each core is busy with something else. */
export async function runHealthy(site: MediaSite, minutes: number): Promise<HealthyReport> {
  site.line.set(FAIR);
  const viewer = await site.openViewer();
  const busy = Array.from({ length: availableParallelism() }, () => busyThread());
  try {
    await viewer.page.waitForFunction("globalThis.show?.state.media.transport === 'whep'", {
      timeout: 60_000,
    });
    await pause(SETTLE);
    const faultAt = systemClock.now();
    await pause(minutes * 60_000);
    const endedAt = systemClock.now();
    const witness = (await viewer.page.evaluate('witness')) as Witness;
    const figures = figuresOf(witness, { faultAt, healedAt: endedAt, endedAt }, site.starts);
    const after = witness.changes.filter(({ at }) => at > faultAt);
    return {
      minutes,
      busy: busy.length,
      figures,
      suspicions: after.filter(({ of, value }) => of === 'phase' && value === 'suspect').length,
      falseAlarms: after.filter(({ of }) => of === 'transport').length,
    };
  } finally {
    for (const thread of busy) await thread.terminate();
    await viewer.close();
  }
}

/** A thread that does nothing but keep a core busy. */
const busyThread = (): Worker => new Worker('for (;;) Math.sqrt(Math.random());', { eval: true });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
