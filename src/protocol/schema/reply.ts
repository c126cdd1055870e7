import { MAX_URL } from '../limits.ts';
import type { Problem, Receipt } from '../request.ts';
import { COUNT, ID, PROSE, YES_NO } from './leaves.ts';
import { number, object, string, whole } from './combine.ts';

export const RECEIPT = object<Receipt>({ opId: ID, 'id?': ID, 'seq?': COUNT, 'held?': YES_NO });

export const PROBLEM = object<Problem>({
  type: string('a problem type, like "urn:onair:problem:invalid"', MAX_URL, /^[!-~]+$/),
  title: PROSE,
  status: whole(100, 599),
  'detail?': PROSE,
  'retryAfter?': number(0),
});
