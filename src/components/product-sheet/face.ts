import { controlStyles } from '../../styles/control.styles.ts';
import { pictureStyles } from '../product-card/picture.styles.ts';
import { footStyles } from './sheet-foot.styles.ts';
import { optionStyles } from './sheet-options.styles.ts';
import { sheetStyles } from './sheet.styles.ts';

/** What a sheet shows and does: loaded as soon as one is on the page. */
export { SheetModel } from './sheet-model.ts';
export { missing, sheet } from './sheet.ts';
export const styles = [controlStyles, pictureStyles, sheetStyles, optionStyles, footStyles];
