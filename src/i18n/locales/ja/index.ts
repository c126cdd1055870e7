import type { Messages } from '../../messages.ts';
import { cart } from './cart.ts';
import { messages as first } from './first.ts';
import { quality } from './quality.ts';
import { questions } from './questions.ts';

/** Japanese. */
export const messages: Messages = {
  ...first,
  ...cart,
  ...quality,
  ...questions,
};
