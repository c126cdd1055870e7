import type { OpData, ShowRequest, StaffOp } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';
import { MODERATOR_OPS } from '../../../../src/staff/roles.ts';
import type { StaffState } from '../../../../src/staff/staff-log.ts';
import type { Staff } from '../staff-tokens.ts';

/** Who may read the staff's feed. */
const DESK_ROLES: readonly string[] = ['host', 'moderator', 'translator'];

/** Throws the refusal `forbidden` where the role has no desk. */
export function checkDesk({ role }: Staff): void {
  if (!DESK_ROLES.includes(role)) throw new Refusal('forbidden', `The role ${role} has no desk.`);
}

/** Throws the refusal `forbidden` where the role may not do it. */
export function checkRole({ role }: Staff, { op, data }: ShowRequest<StaffOp>): void {
  if (role === 'host') return;
  if (role !== 'moderator' || !MODERATOR_OPS.includes(op)) {
    throw new Refusal('forbidden', `The role ${role} may not do ${op}.`);
  }
  if (op === 'question.answer' && isAloud(data as OpData<'question.answer'>)) {
    throw new Refusal('forbidden', `The role ${role} answers in writing alone.`);
  }
}

function isAloud({ answer }: OpData<'question.answer'>): boolean {
  return answer.text === undefined || answer.from !== undefined || answer.to !== undefined;
}

/** Throws the refusal `conflict` for an act on a question that somebody else has in hand. A host may. */
export function checkHand(
  { id, role }: Staff,
  { op, data }: ShowRequest<StaffOp>,
  { claims }: StaffState,
): void {
  if (role === 'host' || !op.startsWith('question.')) return;
  const { questionId } = data as { readonly questionId: string };
  const holder = Object.hasOwn(claims, questionId) ? claims[questionId] : id;
  if (holder !== id) throw new Refusal('conflict', `${holder} has this question in hand.`);
}
