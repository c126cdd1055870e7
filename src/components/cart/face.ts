import { controlStyles } from '../../styles/control.styles.ts';
import { pictureStyles } from '../product-card/picture.styles.ts';
import { faceStyles } from './face.styles.ts';
import { footStyles } from './foot.styles.ts';
import { lineStyles } from './line.styles.ts';

/** What a bag shows: it comes beside the words, since neither is of use alone. */
export { changeOf } from './change-of.ts';
export { content } from './content.ts';
export { header } from './header.ts';
export { knownOf } from './known.ts';
export { newsOf } from './news.ts';
export { emptyNotice } from './notices.ts';
export { nextTo } from './rule.ts';

export const styles = [controlStyles, pictureStyles, faceStyles, lineStyles, footStyles];
