import { readRequest } from '../../../../src/protocol/read.ts';
import type { ShowRequest } from '../../../../src/protocol/request.ts';
import type { Issue } from '../../../../src/protocol/result.ts';
import { Refusal } from '../../http/problem.ts';

/** Reads a request. Throws the refusal that names the first thing that is wrong. */
export function readShowRequest(body: string): ShowRequest {
  const result = readRequest(body);
  if (result.ok) return result.value;
  const [issue] = result.issues;
  const detail = issue
    ? `${issue.path || 'body'}: expected ${issue.expected}, got ${issue.got}.`
    : '';
  if (result.reason === 'too-large') throw new Refusal('too-large', detail);
  throw new Refusal(issue ? reasonOf(issue) : 'invalid', detail);
}

/** A text that is none at all is not too long. */
function reasonOf({ path, expected, got }: Issue): 'unknown-op' | 'too-long' | 'invalid' {
  if (path === 'op') return 'unknown-op';
  return /text of at most/.test(expected) && /\(a string\)$/.test(got) ? 'too-long' : 'invalid';
}
