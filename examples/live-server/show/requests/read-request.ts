import { LIMITS } from '../../../../src/protocol/limits.ts';
import { readRequest } from '../../../../src/protocol/read.ts';
import type { ProblemReason, ShowRequest } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';

/** Reads a request. Throws the refusal that names the first thing that is wrong. */
export function readShowRequest(body: string): ShowRequest {
  const result = readRequest(body);
  if (result.ok) return result.value;
  const [issue] = result.issues;
  const { path = '', expected = 'a request', got = 'something else' } = issue ?? {};
  const reason = result.reason === 'too-large' ? 'too-large' : reasonAt(path, body);
  throw new Refusal(reason, `${path || 'body'}: expected ${expected}, got ${got}.`);
}

function reasonAt(path: string, body: string): ProblemReason {
  if (path === 'op') return 'unknown-op';
  if (path === 'data.text') return lengthReason(body, 'text', LIMITS.question);
  return path === 'data.name' ? lengthReason(body, 'name', LIMITS.name) : 'invalid';
}

/** What is no text at all, or an empty one, is not too long. */
function lengthReason(body: string, field: string, most: number): 'too-long' | 'invalid' {
  const { data } = JSON.parse(body) as { data: Readonly<Record<string, unknown>> };
  const text = data[field];
  return typeof text === 'string' && text.length > most ? 'too-long' : 'invalid';
}
