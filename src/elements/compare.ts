import { OnairCompare } from '../components/compare/compare.ts';
import { define } from './define.ts';

OnairCompare.loadSheet = () => import('./product-sheet.ts');
define(OnairCompare);

/** Brings the tag's type along, and its events'. */
export type { OnairCompare };
export type {} from '../events.ts';
