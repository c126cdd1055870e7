import { quantile } from './statistics.ts';

/** One figure beside what is promised of it. */
export interface Finding {
  readonly what: string;
  /** Empty: nothing is promised, the figure stands beside another. */
  readonly promise: string;
  readonly measured: string;
  readonly isKept: boolean | null;
}

const HEAD = ['what', 'promise', 'measured', ''];

/** Findings as a table in plain text that Markdown reads too. */
export function findingsTable(findings: readonly Finding[]): string {
  const rows = [HEAD, ...findings.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(Math.max(3, width))).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.slice(1).map(line)].join('\n');
}

function cellsOf({ what, promise, measured, isKept }: Finding): string[] {
  const verdict = isKept === null ? '' : isKept ? 'kept' : 'missed';
  return [what, promise || 'none', measured, verdict];
}

/** Milliseconds seen again and again; of their 95th percentile `most` is promised, null: nothing. */
export function percentiles(what: string, values: readonly number[], most: number | null): Finding {
  const promise = most === null ? '' : `p95 ≤ ${most} ms`;
  if (values.length === 0)
    return { what, promise, measured: 'never told', isKept: most === null ? null : false };
  const [p50, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
  return {
    what,
    promise,
    measured: `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (${values.length} looks)`,
    isKept: most === null ? null : p95 <= most,
  };
}
