import type { Problem, Receipt } from '../../protocol/request.ts';
import type { ReadResult } from '../../protocol/result.ts';
export function readReceipt(x: unknown): ReadResult<Receipt> {
  const r = x as Receipt | null;
  if (r && typeof r === 'object' && typeof r.opId === 'string')
    return { ok: true, value: r, issues: [] };
  return { ok: false, reason: 'invalid', issues: [] };
}
export function readProblem(x: unknown): ReadResult<Problem> {
  const r = x as Problem | null;
  if (r && typeof r === 'object' && typeof r.type === 'string' && typeof r.status === 'number')
    return { ok: true, value: r, issues: [] };
  return { ok: false, reason: 'invalid', issues: [] };
}
