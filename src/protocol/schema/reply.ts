import type { Problem, Receipt } from '../request.ts';
import { object } from './object.ts';
import { COUNT, ID, PROSE, REF, YES_NO } from './leaves.ts';

export const RECEIPT = object<Receipt>({ opId: ID, 'id?': ID, 'seq?': COUNT, 'held?': YES_NO });

export const PROBLEM = object<Problem>({
  type: REF,
  title: PROSE,
  status: COUNT,
  'detail?': PROSE,
  'retryAfter?': COUNT,
});
