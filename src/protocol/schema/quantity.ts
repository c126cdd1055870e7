import type { QuantityRule } from '../manifest.ts';
import { COUNT } from './leaves.ts';
import { object } from './object.ts';

export const QUANTITY_RULE = object<QuantityRule>({
  'min?': COUNT,
  'step?': COUNT,
  'max?': COUNT,
});
