import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../../src/core/ports.ts';
import type { FaultBoard } from '../faults/faults.ts';
import { loadCaptions } from '../media/captions.ts';
import type { Clip } from '../media/clip.ts';
import { withLivekit, type LivekitServer } from '../livekit/livekit.ts';
import { createAnswerer } from './answers/answerer.ts';
import { seedFaq } from './faq/seed-faq.ts';
import { createLiveShow, type LiveShow } from './live-show.ts';
import { demoManifest } from './manifest/demo-manifest.ts';
import { studioManifest } from './manifest/studio-manifest.ts';
import { testManifest } from './manifest/test-manifest.ts';
import { runScript, type Stepper } from './run-script.ts';
import { createConductor } from './script/conductor.ts';
import { demoScript } from './script/demo-script.ts';
import { testScript } from './script/test-script.ts';
import { openStore, type ShowStore } from './store/store.ts';

/** Hours for which the log of an endless loop is kept. */
const KEEP_HOURS = 6;
const PRUNE_EVERY = 600_000;

/** Where sound and picture come from: a clip with its script, or a host's browser. */
export type ShowSource = 'clip' | 'studio';

export interface OpenShowOptions {
  readonly clip: Clip;
  readonly kind: 'demo' | 'test';
  readonly source: ShowSource;
  readonly hasWebRtc: boolean;
  /** Where the demo's products have their pages. */
  readonly shopUrl?: string;
  readonly livekit?: LivekitServer | undefined;
  readonly store: ShowStore;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** The store of a show, in the data folder. A new show's clip has run once through, so that HLS has a past. */
export function openShowStore(options: {
  readonly kind: 'demo' | 'test';
  readonly source: ShowSource;
  readonly clip: Clip;
  readonly dataDir: string;
  readonly faults: FaultBoard;
  readonly clock: Clock;
}): ShowStore {
  const { kind, source, clip, dataDir, faults, clock } = options;
  const isKept = dataDir !== ':memory:';
  if (isKept) mkdirSync(dataDir, { recursive: true });
  const name = source === 'studio' ? `studio-${kind}` : kind;
  const file = isKept ? join(dataDir, `${name}.sqlite`) : dataDir;
  const past = source === 'studio' ? 0 : clip.duration;
  return openStore({ file, faults, startedAt: Math.round(clock.now() - past) });
}

/** The show goes on where its log ends: script, answers, and pruning until `signal` aborts. */
export async function openShow(options: OpenShowOptions): Promise<LiveShow> {
  const { kind, source, hasWebRtc, shopUrl, store, clock, signal, log } = options;
  const { startedAt } = store;
  const make = kind === 'demo' ? demoManifest : testManifest;
  const made = make({ hasWebRtc, startedAt, shopUrl });
  const own = source === 'studio' ? studioManifest(made) : made;
  const manifest = options.livekit ? withLivekit(own, options.livekit) : own;
  const show = createLiveShow({ manifest, store, clock, signal });
  const steppers = await steppersOf(show, options);
  runScript({ steppers, clock, signal, log });
  if (source === 'clip') keepPruned(show, options);
  return show;
}

async function steppersOf(
  show: LiveShow,
  { kind, source, clip, shopUrl, store: { startedAt } }: OpenShowOptions,
): Promise<readonly Stepper[]> {
  const { duration } = clip;
  const hasShop = shopUrl !== undefined;
  if (source === 'studio') return kind === 'demo' ? [seedFaq(show, hasShop)] : [];
  if (kind === 'test') {
    return [createConductor({ show, script: testScript(duration, startedAt), startedAt })];
  }
  const captions = await loadCaptions('demo');
  const script = demoScript({ duration, startedAt, captions });
  return [
    createConductor({ show, script, startedAt }),
    seedFaq(show, hasShop),
    createAnswerer(show, hasShop),
  ];
}

function keepPruned(show: LiveShow, options: OpenShowOptions): void {
  const { clock, signal, log } = options;
  try {
    show.prune(KEEP_HOURS);
  } catch (error) {
    log(`The log is not pruned: ${String(error)}`);
  }
  clock.after(PRUNE_EVERY, () => keepPruned(show, options), signal);
}
