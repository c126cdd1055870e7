// `npm test`: every suite, its time, and one plain closing line.
//   node scripts/test.ts unit e2e     runs only the suites whose names start so
import { ensureBrowsers } from './ensure-browsers.ts';
import { ensureStrangers } from './ensure-strangers.ts';
import { readFailures, type Failure } from './failures.ts';
import { run, type Run } from './run.ts';
import { steps, type Step, type Suite } from './suites.ts';
import { assertNode } from './assert-node.ts';

interface Outcome {
  readonly suite: Suite;
  readonly took: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by name. */
  readonly failures: readonly Failure[];
}

/** Reads node:test's summary, or the line `N passed, N failed, N skipped`. */
function readCounts(output: string): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  const last = (pattern: RegExp): number =>
    Number([...output.matchAll(pattern)].at(-1)?.[1] ?? Number.NaN);
  const plain = last(/^(\d+) passed, \d+ failed/gm);
  if (!Number.isNaN(plain)) {
    return {
      passed: plain,
      failed: last(/^\d+ passed, (\d+) failed/gm),
      skipped: last(/^\d+ passed, \d+ failed, (\d+) skipped/gm) || 0,
    };
  }
  return {
    passed: last(/^ℹ pass (\d+)/gm) || 0,
    failed: last(/^ℹ fail (\d+)/gm) + last(/^ℹ cancelled (\d+)/gm) || 0,
    skipped: last(/^ℹ skipped (\d+)/gm) || 0,
  };
}

async function runSuite(suite: Suite, live: boolean): Promise<Outcome> {
  console.log(`\n━━ ${suite.name}`);
  if (suite.ensure && !(await suite.ensure()))
    return { suite, took: 0, passed: 0, failed: 0, skipped: 1, failures: [] };
  const { command, args, hangsAfter } = suite;
  const env = { FORCE_COLOR: '0', ...suite.env };
  const attempt = (): Promise<Run> => run(command, args, { env, hangsAfter, live });
  let result = await attempt();
  if (result.hung) {
    console.log(`\n${suite.name}: the browser hung and was ended; the suite starts once more`);
    result = await attempt();
  }
  const { code, output, took } = result;
  if (!suite.counts) {
    const passed = code === 0 ? 1 : 0;
    return { suite, took, passed, failed: 1 - passed, skipped: 0, failures: [] };
  }
  const counts = readCounts(output);
  const silent = counts.passed + counts.failed === 0;
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  const failures = readFailures(output);
  return { suite, took, ...counts, failed: silent ? 1 : failed, failures };
}

/** The first of a step is seen as it goes, the others when they have ended. */
const runStep = (step: Step): Promise<readonly Outcome[]> =>
  Promise.all(step.map((suite, i) => runSuite(suite, i === 0)));

function report(outcomes: readonly Outcome[]): number {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n━━ suites');
  for (const { suite, took, passed, failed, skipped } of outcomes) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = `${(took / 1000).toFixed(1)} s`.padStart(8);
    console.log(
      `${failed > 0 ? '✖' : '✔'} ${suite.name.padEnd(26)} ${seconds}  ${passed} passed, ${failed} failed`,
    );
  }
  for (const { suite, failures } of outcomes) {
    for (const { file, name } of failures) console.log(`${suite.name}, failed: ${name} (${file})`);
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

assertNode();
const wanted = process.argv.slice(2);
const chosen = steps()
  .map((step) =>
    step.filter(
      ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
    ),
  )
  .filter((step) => step.length > 0);
const isChosen = (names: RegExp): boolean => chosen.flat().some(({ name }) => names.test(name));
if (isChosen(/^(browser|e2e|stories|strangers)/)) await ensureBrowsers();
if (isChosen(/^strangers$/)) await ensureStrangers();
const outcomes: Outcome[] = [];
for (const step of chosen) outcomes.push(...(await runStep(step)));
process.exitCode = report(outcomes);
