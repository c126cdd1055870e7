import { captions } from './captions.ts';
import { common } from './common.ts';
import { follow } from './follow.ts';
import { player } from './player.ts';
import { products } from './products.ts';
import { shop } from './shop.ts';

/** What is read before anything is opened, in English. */
export const messages = {
  ...captions,
  ...common,
  ...follow,
  ...player,
  ...products,
  ...shop,
};
