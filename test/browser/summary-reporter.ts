import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function countSuite(suite: TestSuiteResult, count: Count): void {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else count.failed++;
  }
  for (const inner of suite.suites) countSuite(inner, count);
}

function countSession(session: TestSession, count: Count): void {
  if (session.testResults) countSuite(session.testResults, count);
  count.failed += session.errors.length;
  if (!session.passed && !session.testResults && session.errors.length === 0) count.failed++;
}

/** Ends a browser run with the plain line `N passed, N failed`. */
export function summaryReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const count: Count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) countSession(session, count);
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
      console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
    },
  };
}
