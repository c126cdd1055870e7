// npm run chaos                                      the whole matrix
// npm run chaos -- --fault killed --round-trip 80    rows whose name has this in it, at one round trip
// npm run chaos -- --healthy 10                      ten minutes with nothing wrong on a busy machine
import { parseArgs } from 'node:util';
import { assertNode } from './assert-node.ts';
import { MEDIA_FAULTS } from './chaos/media/faults.ts';
import { runHealthy } from './chaos/media/healthy.ts';
import { runFault, type FaultReport } from './chaos/media/run-fault.ts';
import { openMediaSite, type MediaSite } from './chaos/media/site.ts';
import { harm, rowOf, table } from './chaos/media/verdict.ts';

const ROUND_TRIPS = [0, 80, 200];

async function matrix(site: MediaSite, name: string, trips: readonly number[]): Promise<string[]> {
  const reports: FaultReport[] = [];
  const failures: string[] = [];
  for (const fault of MEDIA_FAULTS.filter((one) => one.name.includes(name))) {
    for (const roundTrip of trips) {
      try {
        const report = await runFault(site, fault, roundTrip);
        reports.push(report);
        console.log(rowOf(report).join('  '));
      } catch (error) {
        failures.push(`${fault.name} at ${roundTrip} ms: ${String(error)}`);
        await fault.end(site);
      }
    }
  }
  console.log(`\n${table(reports.map(rowOf))}`);
  return [...failures, ...reports.flatMap(harm)];
}

async function healthy(site: MediaSite, minutes: number): Promise<string[]> {
  const { busy, figures, suspicions, falseAlarms } = await runHealthy(site, minutes);
  console.log(
    `${minutes} minutes of healthy play beside ${busy} busy threads: ${falseAlarms} false alarms, ` +
      `${suspicions} suspicions, longest freeze ${figures.freeze.toFixed(0)} ms`,
  );
  return falseAlarms > 0 ? [`${falseAlarms} false alarms: ${figures.paths.join(' → ')}`] : [];
}

assertNode();
const { values } = parseArgs({
  options: {
    fault: { type: 'string', default: '' },
    'round-trip': { type: 'string', multiple: true, default: ROUND_TRIPS.map(String) },
    healthy: { type: 'string' },
  },
});
const trips = values['round-trip'].map(Number);
const minutes = values.healthy === undefined ? null : Number(values.healthy);
const isSane = (value: number): boolean => value >= 0 && value <= 10_000;
if (![...trips, minutes ?? 0].every(isSane)) {
  console.error('--round-trip is milliseconds and --healthy minutes, both numbers of 0 and more.');
  process.exit(2);
}
const site = await openMediaSite();
try {
  const wrong =
    minutes === null ? await matrix(site, values.fault, trips) : await healthy(site, minutes);
  if (wrong.length > 0) console.error(`\n${wrong.join('\n')}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await site.close();
}
