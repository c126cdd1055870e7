import type { Money, Price } from '../money.ts';
import { AMOUNT, CURRENCY, YES_NO } from './leaves.ts';
import { object } from './object.ts';

export const MONEY = object<Money>({ amount: AMOUNT, currency: CURRENCY });

export const PRICE = object<Price>({
  amount: AMOUNT,
  currency: CURRENCY,
  'taxIncluded?': YES_NO,
  'was?': MONEY,
  'lowest?': MONEY,
});
