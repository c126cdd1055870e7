import { NO_FAULTS, type FaultChange } from './faults.ts';

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isStatus: Check = (value) =>
  value === null || (Number.isInteger(value) && isNumber(200, 599)(value));

/** What belongs in the places that are not simply on or off. */
const CHECKS: Readonly<Record<string, readonly [expected: string, check: Check]>> = {
  'webrtc.delay': ['milliseconds, 0–10000', isNumber(0, 10_000)],
  'webrtc.drop': ['a share, 0–1', isNumber(0, 1)],
  'whep.status': ['an HTTP status, 200–599, or null', isStatus],
  'whep.retryAfter': ['seconds, 0–3600, or null', (v) => v === null || isNumber(0, 3600)(v)],
  'hls.status': ['an HTTP status, 200–599, or null', isStatus],
};

/** Reads a change of faults; a string says what is wrong with it. */
export function readFaultChange(input: unknown): FaultChange | string {
  if (!isTable(input)) return 'Expected an object of faults by area.';
  for (const [area, faults] of Object.entries(input)) {
    const known: unknown = Object.hasOwn(NO_FAULTS, area)
      ? NO_FAULTS[area as keyof typeof NO_FAULTS]
      : undefined;
    if (!isTable(known) || !isTable(faults)) {
      return `${area}: expected one of ${Object.keys(NO_FAULTS).join(', ')}, each with an object.`;
    }
    for (const [name, value] of Object.entries(faults)) {
      if (!Object.hasOwn(known, name)) {
        return `${area}.${name}: expected one of ${Object.keys(known).join(', ')}.`;
      }
      const [expected, check] = CHECKS[`${area}.${name}`] ?? ['true or false', isFlag];
      if (!check(value)) return `${area}.${name}: expected ${expected}.`;
    }
  }
  return input;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
