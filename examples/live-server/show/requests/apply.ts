import type { Op, ShowRequest, StaffOp, ViewerOp } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';
import type { Effects } from '../effects.ts';
import type { OpContext, OpFunction } from './op-context.ts';
import { checkHand, checkRole } from './roles.ts';
import { STAFF_OPS } from './staff-ops.ts';
import { VIEWER_OPS } from './viewer-ops.ts';

/** What an op costs a viewer's bucket: writing costs more than tapping. */
const COSTS: Readonly<Record<ViewerOp, number>> = {
  'question.ask': 4,
  'chat.send': 2,
  'question.vote': 1,
  'poll.vote': 1,
  'reaction.add': 1,
};

/** Whether the op needs a token. */
export function isStaffOp(op: Op): op is StaffOp {
  return Object.hasOwn(STAFF_OPS, op);
}

/** The points that the op costs. */
export function costOf(op: Op): number {
  return isStaffOp(op) ? 1 : COSTS[op];
}

/** What the request changes; every act of the staff is noted in the staff log. Throws a {@link Refusal}. */
export function effectsOf(request: ShowRequest, context: OpContext): Effects {
  const { op, data } = request;
  if (!isStaffOp(op)) return (VIEWER_OPS[op] as OpFunction<Op>)(data, context);
  const { staff } = context;
  if (!staff) throw new Refusal('unauthorized', 'Send the token of a staff member.');
  checkRole(staff, request as ShowRequest<StaffOp>);
  checkHand(staff, request as ShowRequest<StaffOp>, context.show.staff);
  const effects = (STAFF_OPS[op] as OpFunction<Op>)(data, context);
  return { ...effects, staff: [{ type: op, data, by: staff.id }, ...(effects.staff ?? [])] };
}
