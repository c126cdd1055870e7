import { chosenEngines, type Engine } from '../test/engines/engines.ts';
import { ensurePhp } from './ensure-php.ts';

/** One part of `npm test`. */
export interface Suite {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it ends with counts (`N passed, N failed`, or node:test's); else it counts as one. */
  readonly counts: boolean;
  /** Milliseconds of silence after which it hangs: it is ended and started once more. Failed tests never are. */
  readonly hangsAfter?: number;
  /** Sees to what it needs of the machine; false: that cannot be had, and it is skipped. Default: nothing. */
  ensure?(): Promise<boolean>;
}

/**
 * WebKitGTK 2.50 can deadlock for good in GStreamer when SourceBuffers are removed just after
 * start; then not even its driver answers. No file of tests, and no story, takes it half as long.
 */
const WEBKIT_HANGS_AFTER = 120_000;

const suite = (name: string, line: string): Suite => {
  const [command = '', ...args] = line.split(' ');
  return { name, command, args, counts: false };
};

const nodeTests = (name: string, pattern: string, env = {}, atOnce = 1): Suite => ({
  name,
  command: 'node',
  args: ['--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, pattern],
  env,
  counts: true,
});

const storyChecks = (engine: Engine): Suite => ({
  name: `stories ${engine}`,
  command: 'node',
  args: ['scripts/check-stories.ts', engine],
  counts: true,
  ...(engine === 'webkit' && { hangsAfter: WEBKIT_HANGS_AFTER }),
});

/** Tests of media wait for pictures most of the time, those of elements work. */
const BROWSER_TESTS = {
  elements: 'test/browser/*/**/*.test.ts,src/**/*.test.ts',
  media: 'test/browser/!(livekit*).test.ts',
  livekit: 'test/browser/livekit*.test.ts',
} as const;

type BrowserPart = keyof typeof BROWSER_TESTS;
const BROWSER_PARTS = Object.keys(BROWSER_TESTS) as readonly BrowserPart[];

const browserTests = (engine: Engine, part: BrowserPart): Suite => ({
  name: `browser ${engine} ${part}`,
  command: 'wtr',
  args: [],
  env: { ENGINES: engine, FILES: BROWSER_TESTS[part] },
  counts: true,
  ...(engine === 'webkit' && { hangsAfter: WEBKIT_HANGS_AFTER }),
});

/** Suites that run beside each other. */
export type Step = readonly Suite[];

/** Everything `npm test` runs, one step after the other. What keeps one core busy runs beside another such. */
export function steps(): readonly Step[] {
  const engines = chosenEngines();
  const woocommerce = {
    ...suite('woocommerce', 'npm run --silent test:woocommerce'),
    counts: true,
    ensure: ensurePhp,
  };
  const endToEnd = (engine: Engine): Suite =>
    nodeTests(`e2e ${engine}`, 'test/e2e/**/*.test.ts', { ENGINES: engine }, 2);
  return [
    [suite('build', 'npm run --silent build')],
    [suite('types', 'npm run --silent types')],
    [suite('lint', 'npm run --silent lint')],
    [nodeTests('unit', 'test/unit/**/*.test.ts', {}, 2)],
    [nodeTests('fuzz', 'test/fuzz/**/*.test.ts')],
    [nodeTests('strangers', 'test/strangers/**/*.test.ts')],
    [suite('size', 'npm run --silent size')],
    // Whole shops: their packages are installed by the first that needs them.
    [
      nodeTests('shops', 'test/shops/**/*.test.ts'),
      nodeTests('package', 'test/package/**/*.test.ts'),
    ],
    [woocommerce],
    [suite('build stories', 'npm run --silent build:stories')],
    [
      ...engines.map((engine) => storyChecks(engine)),
      nodeTests('stories checker', 'test/stories/**/*.test.ts'),
    ],
    ...engines.map((engine) => BROWSER_PARTS.map((part) => browserTests(engine, part))),
    ...engines.map((engine) => [endToEnd(engine)]),
  ];
}
