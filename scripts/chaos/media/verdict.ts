import type { FaultReport } from './run-fault.ts';

/** What a report says, column by column. */
export type Row = readonly string[];

export const HEAD: Row = [
  'fault',
  'round trip',
  'noticed',
  'freeze',
  'lost',
  'repeated',
  'skipped',
  'cart',
  'feed',
  'back after',
  'freeze',
  'skip',
  'paths',
  'promise',
];

/** On the way back: the longest freeze and the longest skip, milliseconds. */
const BACK = { freeze: 100, skip: 2_000 };
/** A picture lasts so long, and so long is what a reader of pictures is off. */
const READING = 50;

/** A report as a row of the table. */
export function rowOf(report: FaultReport): Row {
  const { fault, roundTrip, figures } = report;
  return [
    fault.name,
    `${roundTrip} ms`,
    milliseconds(figures.notice),
    milliseconds(figures.freeze),
    milliseconds(figures.lost),
    milliseconds(figures.repeated),
    milliseconds(figures.skipped),
    cartOf(report),
    feedOf(report),
    milliseconds(figures.back),
    milliseconds(figures.freezeBack),
    milliseconds(figures.skipBack),
    figures.paths.join(' → '),
    promiseOf(report),
  ];
}

/** Promises that were missed, in words. */
export function missed({ fault, roundTrip, figures }: FaultReport): readonly string[] {
  const { promise, lasts } = fault;
  const most = promise.freeze?.[roundTrip];
  const returns = lasts === 'until moved';
  return [
    ...(most !== undefined && figures.freeze > most ? [`freeze ≤ ${most} ms`] : []),
    ...(promise.isWhole && figures.lost > 0 ? ['nothing lost'] : []),
    ...(promise.stays && figures.paths.length > 1 ? ['stays on its path'] : []),
    ...(returns && (figures.freezeBack ?? Infinity) > BACK.freeze + READING
      ? [`freeze back ≤ ${BACK.freeze} ms`]
      : []),
    ...(returns && (figures.skipBack ?? Infinity) > BACK.skip ? [`skip ≤ ${BACK.skip} ms`] : []),
  ];
}

/** What must never be: content lost on a change of path, a cart or a feed that noticed. */
export function harm(report: FaultReport): readonly string[] {
  const { fault, roundTrip, figures } = report;
  const where = `${fault.name} at ${roundTrip} ms:`;
  return [
    ...(fault.promise.isWhole && figures.lost > 0
      ? [`${where} ${milliseconds(figures.lost)} of the show were lost`]
      : []),
    ...(cartOf(report) === 'whole' ? [] : [`${where} cart ${cartOf(report)}`]),
    ...(feedOf(report) === 'whole' ? [] : [`${where} feed ${feedOf(report)}`]),
  ];
}

/** The rows as a table in plain text that Markdown reads too. */
export function table(rows: readonly Row[]): string {
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.map(line)].join('\n');
}

function promiseOf(report: FaultReport): string {
  const { freeze, isWhole, stays } = report.fault.promise;
  if (!freeze && !isWhole && !stays) return 'none';
  const wrong = missed(report);
  return wrong.length === 0 ? 'kept' : `missed: ${wrong.join(', ')}`;
}

const cartOf = ({ cart, figures }: FaultReport): string =>
  figures.cartBreaks > 0 ? `failed ${figures.cartBreaks}×` : cart;

const feedOf = ({ question, figures }: FaultReport): string =>
  figures.feedBreaks > 0 ? `cut ${figures.feedBreaks}×` : question;

const milliseconds = (value: number | null): string =>
  value === null ? '–' : `${Math.round(value)} ms`;
