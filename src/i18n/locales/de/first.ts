import type { FirstMessages } from '../../messages.ts';
import { captions } from './captions.ts';
import { common } from './common.ts';
import { follow } from './follow.ts';
import { player } from './player.ts';
import { products } from './products.ts';
import { shop } from './shop.ts';

/** What is read before anything is opened, in German. */
export const messages: FirstMessages = {
  ...captions,
  ...common,
  ...follow,
  ...player,
  ...products,
  ...shop,
};
