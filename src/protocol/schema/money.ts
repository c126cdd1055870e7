import type { Measure, Money, Price, UnitPrice } from '../money.ts';
import { AMOUNT, CURRENCY, YES_NO } from './leaves.ts';
import { extended, object } from './object.ts';
import { choice } from './values.ts';

export const MONEY = object<Money>({ amount: AMOUNT, currency: CURRENCY });

export const MEASURE = object<Measure>({
  value: AMOUNT,
  unit: choice('g', 'kg', 'ml', 'l', 'cm', 'm', 'm2', 'item'),
});

export const UNIT_PRICE = extended<UnitPrice, Money>(MONEY, { per: MEASURE });

export const PRICE = object<Price>({
  amount: AMOUNT,
  currency: CURRENCY,
  'taxIncluded?': YES_NO,
  'was?': MONEY,
  'lowest?': MONEY,
  'unitPrice?': UNIT_PRICE,
});
