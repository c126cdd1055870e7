import type { LogTable } from './store/log-table.ts';

/** Type of the staff entry that says who took a question in hand. */
export const CLAIM = 'question.claimed';

/** The claimed questions in the staff log. */
export function readClaims(staff: LogTable): Set<string> {
  const claims = new Set<string>();
  let seq = 0;
  for (let rows = staff.after(0, 1000); rows.length > 0; rows = staff.after(seq, 1000)) {
    for (const row of rows) {
      const { type, data } = JSON.parse(row.json) as { type: string; data: { questionId: string } };
      if (type === CLAIM) claims.add(data.questionId);
      seq = row.seq;
    }
  }
  return claims;
}
