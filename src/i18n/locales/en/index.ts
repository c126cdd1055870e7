import { cart } from './cart.ts';
import { messages as first } from './first.ts';
import { quality } from './quality.ts';
import { questions } from './questions.ts';

/** English: the reference for every other language. */
export const messages = {
  ...first,
  ...cart,
  ...quality,
  ...questions,
};
