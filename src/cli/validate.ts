import type { ReadFailure } from '../protocol/result.ts';
import { LIMITS } from '../protocol/limits.ts';
import { FULL_MANIFEST } from '../protocol/schema/details.ts';
import { read } from '../protocol/schema/read.ts';
import { adviceFor } from './advice.ts';
import { hintsFor, type Hint } from './hints.ts';
import { findSyntaxProblem } from './json-syntax.ts';
import { stepsOf, valueAt } from './path.ts';
import { unknownFields } from './unknown-fields.ts';
import { inWords } from './words.ts';

/** One thing to mend. */
export interface Finding {
  /** JSON path; empty: the whole show. */
  readonly path: string;
  /** The same in words. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
  readonly advice: string;
}

/** What a check of a show found. */
export interface Validation {
  /** Nothing is wrong. */
  readonly ok: boolean;
  /** Why the show cannot be used at all; without it a page shows what is right of it. */
  readonly reason?: ReadFailure;
  readonly findings: readonly Finding[];
  readonly hints: readonly (Hint & { readonly where: string })[];
}

/** Checks the text of a show. `base` is its own address. */
export function validate(text: string, base?: string): Validation {
  const options = { max: LIMITS.manifestBytes, keep: 'onair', mend: true };
  const result = read(FULL_MANIFEST, text, { ...options, ...(base !== undefined && { base }) });
  if (!result.ok && result.reason === 'not-json') return notJson(text);
  const root = !result.ok && result.reason === 'too-large' ? undefined : parsed(text);
  const findings = result.issues.map((issue) => ({
    ...issue,
    got: issue.got.replace(/^(.*) \(a string\)$/s, '"$1"'),
    where: inWords(issue.path, root),
    advice: adviceFor(issue, issue.path ? valueAt(root, stepsOf(issue.path)) : text),
  }));
  const slips = unknownFields(FULL_MANIFEST, root).map(({ path, key, meant }) => ({
    path,
    message: `Nothing reads ${JSON.stringify(key)}.${meant ? ` Did you mean "${meant}"?` : ''}`,
  }));
  const hints = [...slips, ...(result.ok ? hintsFor(result.value) : [])];
  return {
    ok: result.ok && findings.length === 0,
    ...(!result.ok && { reason: result.reason }),
    findings,
    hints: hints.map((hint) => ({ ...hint, where: inWords(hint.path, root) })),
  };
}

const parsed = (text: string): unknown => JSON.parse(text);

function notJson(text: string): Validation {
  const problem = findSyntaxProblem(text);
  const [line, column] = [problem?.line ?? 1, problem?.column ?? 1];
  const got = (text.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 1), column + 39);
  const finding: Finding = {
    path: '',
    where: `line ${line}, column ${column}`,
    expected: 'JSON',
    got: got || 'the end of the text',
    advice: problem?.message ?? 'Correct it.',
  };
  return { ok: false, reason: 'not-json', findings: [finding], hints: [] };
}
