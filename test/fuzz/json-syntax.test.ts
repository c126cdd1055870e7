import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findSyntaxProblem } from '../../src/cli/json-syntax.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const piece = fc.constantFrom(
  ',',
  ':',
  '"',
  '{',
  '}',
  '[',
  ']',
  '\\',
  "'",
  '0',
  '.',
  '-',
  'e',
  '\n',
  '/',
  'null',
  '“',
  '\u00a0',
  '',
);

describe('findSyntaxProblem', () => {
  it('finds a problem in exactly those texts that are not JSON', () => {
    const text = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2)),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(3), piece, (json, at, length, insert) => {
        const start = at % (json.length + 1);
        const changed = json.slice(0, start) + insert + json.slice(start + length);
        assert.equal(findSyntaxProblem(changed) === null, parses(changed), changed);
      }),
      { numRuns: 5000 },
    );
  });

  it('points into the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const problem = findSyntaxProblem(text);
        if (!problem) return;
        const lines = text.split('\n');
        assert.ok(problem.line >= 1 && problem.line <= lines.length);
        assert.ok(problem.column <= (lines[problem.line - 1] ?? '').length + 1);
        assert.ok(problem.message.length > 10);
      }),
    );
  });
});
