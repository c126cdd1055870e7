/** What only the card of what is shown now does: it comes once there is such a card. */
export { HeldPicture } from '../../controllers/held-picture.ts';
export { crossFade } from './cross-fade.ts';
