// What the pages do by themselves where there is script: the bag's count and its page follow the cart,
// whoever changed it, and a product's price follows its choice. Without it all the same can be done.
import { followCart } from './cart.js';
import { followChoice } from './choice.js';

followCart();
for (const form of document.querySelectorAll('form[data-choices]')) followChoice(form);
