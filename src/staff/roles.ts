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
