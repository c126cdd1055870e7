import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { failuresText, type Failure } from '../../scripts/failures.ts';

interface Count {
  passed: number;
  skipped: number;
  readonly failures: Failure[];
}

function countSuite(suite: TestSuiteResult, file: string, count: Count): void {
  for (const { name, skipped, passed } of suite.tests) {
    if (skipped) count.skipped++;
    else if (passed) count.passed++;
    else count.failures.push({ file, name });
  }
  for (const inner of suite.suites) countSuite(inner, file, count);
}

function countSession(session: TestSession, count: Count): void {
  const { testFile, testResults, errors, passed } = session;
  const file = relative(process.cwd(), testFile);
  if (testResults) countSuite(testResults, file, count);
  for (const { message } of errors) {
    count.failures.push({ file, name: message.split('\n', 1)[0] ?? '' });
  }
  if (!passed && !testResults && errors.length === 0) {
    count.failures.push({ file, name: 'gave no result' });
  }
}

/** Ends a browser run with what failed and the plain line `N passed, N failed`. */
export function summaryReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const count: Count = { passed: 0, skipped: 0, failures: [] };
      for (const session of sessions) countSession(session, count);
      console.log(failuresText(count.failures));
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
      console.log(`\n${count.passed} passed, ${count.failures.length} failed${skipped}`);
    },
  };
}
