// What the pages do by themselves where there is script: the bag's count and its page follow the cart,
// whoever changed it, a product's price follows its choice, and a time is the visitor's own. Without it all
// the same can be done.
import { followCart } from './cart.js';
import { followChoice } from './choice.js';
import { inOwnZone } from './zoned.js';

followCart();
for (const form of document.querySelectorAll('form[data-choices]')) followChoice(form);
for (const time of document.querySelectorAll('time[data-zoned]')) inOwnZone(time);
