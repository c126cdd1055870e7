import { chosenEngines, type Engine } from '../test/engines/engines.ts';

/** One part of `npm test`. */
export interface Suite {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it ends with counts (`N passed, N failed`, or node:test's); else it counts as one. */
  readonly counts: boolean;
  /** Milliseconds after which it hangs: it is ended and started once more. Failed tests never are. */
  readonly hangsAfter?: number;
}

/**
 * WebKitGTK 2.50 can deadlock for good in GStreamer when SourceBuffers are removed just after
 * start; then not even its driver answers. The suite takes about a minute.
 */
const WEBKIT_HANGS_AFTER = 170_000;
/** A story takes WebKitGTK about half a second. */
const STORIES_HANG_AFTER = 240_000;

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
  ...(engine === 'webkit' && { hangsAfter: STORIES_HANG_AFTER }),
});

const browserTests = (engine: Engine): Suite => ({
  name: `browser ${engine}`,
  command: 'wtr',
  args: [],
  env: { ENGINES: engine },
  counts: true,
  ...(engine === 'webkit' && { hangsAfter: WEBKIT_HANGS_AFTER }),
});

/** Everything `npm test` runs, in order. */
export function suites(): readonly Suite[] {
  return [
    suite('build', 'npm run --silent build'),
    suite('types', 'npm run --silent types'),
    suite('lint', 'npm run --silent lint'),
    nodeTests('unit', 'test/unit/**/*.test.ts', {}, 2),
    nodeTests('fuzz', 'test/fuzz/**/*.test.ts'),
    suite('size', 'npm run --silent size'),
    nodeTests('package', 'test/package/**/*.test.ts'),
    nodeTests('stories checker', 'test/stories/**/*.test.ts'),
    suite('build stories', 'npm run --silent build:stories'),
    ...chosenEngines().map((engine) => storyChecks(engine)),
    ...chosenEngines().map((engine) => browserTests(engine)),
    ...chosenEngines().map((engine) =>
      nodeTests(`e2e ${engine}`, 'test/e2e/**/*.test.ts', { ENGINES: engine }),
    ),
  ];
}
