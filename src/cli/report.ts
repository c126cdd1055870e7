import type { ReadFailure } from '../protocol/result.ts';
import type { Finding, Validation } from './validate.ts';

const VERDICTS: Readonly<Record<ReadFailure, string>> = {
  'not-json': 'It is not JSON: no page can show it.',
  'too-large': 'It is too large: no page will read it.',
  'unsupported-version': 'It is of another version: this onair-shop cannot show it.',
  invalid: 'Without this it is not a show: no page can show it.',
};

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

/** The check of a show, for people: a line for where and a line for what to do. */
export function report(source: string, { ok, reason, findings, hints }: Validation): string {
  const verdict = reason
    ? VERDICTS[reason]
    : 'What is wrong is left out of the show; the rest is shown.';
  const lines = [
    ok
      ? `${source} is a good show${hints.length > 0 ? `, with ${count(hints.length, 'hint')}` : ''}.`
      : `${source}: ${count(findings.length, 'thing')} to mend. ${verdict}`,
    ...findings.map(finding),
    ...hints.map(({ path, where, message }) => `\n- ${where}${path && ` — ${path}`}\n  ${message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function finding({ path, where, expected, got, advice }: Finding): string {
  return `\n✗ ${where}${path && ` — ${path}`}\n  expected ${expected}; came ${got}\n  ${advice}`;
}

/** The same for programs. */
export function reportJson(source: string, validation: Validation): string {
  return `${JSON.stringify({ source, ...validation }, null, 2)}\n`;
}
