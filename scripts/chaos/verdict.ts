import type { Divergence } from './oracle.ts';
import { told, type ChaosReport } from './run.ts';

/** Of 100 changes no more may end without anybody knowing how: else "unknown" would excuse everything. */
const MOST_UNKNOWN = 15;

/** And no fewer may be done: else a shop that refuses everything would pass. */
const LEAST_OK = 50;

/** What is wrong with a run; empty: nothing. */
export function complaints(report: ChaosReport): string[] {
  const { divergence, astray, outcomes } = report;
  const changes = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const isVague = outcomes.unknown * 100 > changes * MOST_UNKNOWN;
  const isIdle = outcomes.ok * 100 < changes * LEAST_OK;
  return [
    ...(divergence ? toldDivergence(divergence) : []),
    ...astray.map((line) => `The shop's cart holds ${told(report.holds)}; ${line}.`),
    ...(isIdle ? [`Fewer than ${LEAST_OK} % of the changes were done in full.`] : []),
    ...(isVague ? [`More than ${MOST_UNKNOWN} % of the outcomes are unknown.`] : []),
  ];
}

function toldDivergence({ ref, holds, allowed, lost, doubled, history }: Divergence): string[] {
  return [
    `The cart holds ${holds} of ${ref}; after what was asked and told it may hold ${allowed.join(' or ')}: ` +
      `${lost} lost, ${doubled} doubled. What came before:`,
    ...history.map((line) => `  ${line}`),
  ];
}

/** A run in a few lines. */
export function summary(report: ChaosReport, seconds: number): string {
  const { operations, coalesced, acts, outcomes, refusals, faults, requests } = report;
  const { lost = 0, doubled = 0 } = report.divergence ?? {};
  return [
    `operations  ${operations} (${listed(acts)}), ${coalesced} of them one with another`,
    `outcomes    ${listed(outcomes)}`,
    `reasons     ${listed(refusals)}`,
    `requests    ${requests}, with faults: ${listed(faults)}`,
    `the cart    ${told(report.holds)}`,
    `lost ${lost}, doubled ${doubled}   seed ${report.seed}, ${seconds.toFixed(1)} s`,
  ].join('\n');
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
