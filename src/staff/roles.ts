import type { StaffOp } from '../protocol/request.ts';

/**
 * What a moderator may do: look after what viewers write, and answer it in writing. A host may do
 * everything. The server decides by it, and the desk shows no more than it.
 */
export const MODERATOR_OPS: readonly StaffOp[] = [
  'question.claim',
  'question.unclaim',
  'question.queue',
  'question.answer',
  'question.merge',
  'question.decline',
  'question.hold',
  'question.release',
  'question.remove',
  'chat.remove',
];

/** Whether a role allows an op. A role that nobody knows reads along. */
export function mayAct(role: string | undefined, op: StaffOp): boolean {
  return role === 'host' || (role === 'moderator' && MODERATOR_OPS.includes(op));
}

/** Whether a role reads along and can do nothing: a translator's, in this first form. */
export function onlyReads(role: string | undefined): boolean {
  return role !== 'host' && role !== 'moderator';
}
