import { OnairProductSheet } from '../components/product-sheet/product-sheet.ts';
import { define } from './define.ts';

define(OnairProductSheet);

/** Brings the tag's type along, and its events'. */
export type { OnairProductSheet };

export { addSheetLocale } from '../components/product-sheet/sheet-locales.ts';
export type {} from '../events.ts';
