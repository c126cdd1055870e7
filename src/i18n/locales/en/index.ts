import { captions } from './captions.ts';
import { cart } from './cart.ts';
import { common } from './common.ts';
import { follow } from './follow.ts';
import { player } from './player.ts';
import { products } from './products.ts';
import { quality } from './quality.ts';
import { questions } from './questions.ts';
import { shop } from './shop.ts';

/** English: the reference for every other language. */
export const messages = {
  ...captions,
  ...cart,
  ...common,
  ...follow,
  ...player,
  ...products,
  ...quality,
  ...questions,
  ...shop,
};
