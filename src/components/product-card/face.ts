import { cardStyles } from './card.styles.ts';
import { pictureStyles } from './picture.styles.ts';

/** What a card shows and does: it comes beside the words, since neither is of use alone. */
export { addToCart } from '../../controllers/add-to-cart.ts';
export { card } from './card.ts';
export { look, openCard, spoken } from './look.ts';
export const styles = [pictureStyles, cardStyles];
