import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moneyOf } from '../../../src/commerce/medusa/money.ts';

describe('moneyOf', () => {
  for (const [number, currency, amount] of [
    [89.9, 'EUR', '89.90'],
    [106.981, 'EUR', '106.98'],
    [29.39625, 'USD', '29.40'],
    // As binary fractions these two are less than they say: toFixed() would round them down.
    [1.005, 'EUR', '1.01'],
    [8.575, 'EUR', '8.58'],
    [0.004, 'EUR', '0.00'],
    [0, 'EUR', '0.00'],
    [3800, 'JPY', '3800'],
    [3800.5, 'JPY', '3801'],
    [0.4, 'KRW', '0'],
    [1.2345, 'KWD', '1.235'],
    [7, 'BHD', '7.000'],
    [1.00005, 'CLF', '1.0001'],
    // Intl shows these two without decimals; ISO 4217 has two.
    [1990.5, 'HUF', '1990.50'],
    [15000, 'IDR', '15000.00'],
    [999999999999.99, 'EUR', '999999999999.99'],
  ] as const) {
    it(`reads ${number} ${currency} as ${amount}`, () => {
      assert.deepEqual(moneyOf(number, currency), { amount, currency });
    });
  }

  it('divides a line’s total among its pieces, half up', () => {
    assert.equal(moneyOf(57.12, 'EUR', 2)?.amount, '28.56');
    assert.equal(moneyOf(88.18875, 'USD', 3)?.amount, '29.40');
    assert.equal(moneyOf(0.3, 'EUR', 3)?.amount, '0.10');
    assert.equal(moneyOf(10, 'JPY', 4)?.amount, '3');
  });

  it('is nothing where that is no amount', () => {
    const none = [NaN, Infinity, -1, 1e21, 1e-7, '12.00', null, undefined, {}, [12]];
    for (const number of none) assert.equal(moneyOf(number, 'EUR'), undefined, String(number));
    for (const among of [0, -1, 1.5, NaN]) assert.equal(moneyOf(12, 'EUR', among), undefined);
  });
});
