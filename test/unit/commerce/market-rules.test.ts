import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reductionIn } from '../../../src/commerce/catalogue/market-price.ts';
import {
  AD_WORDS,
  adWordOf,
  holds,
  MARKET_RULES,
} from '../../../src/commerce/catalogue/market-rules.ts';
import { eur } from './catalogue-goods.ts';

const was = eur('30.00');
const lowest = eur('25.00');
const EEA = ['DE', 'FR', 'PT', 'NO', 'IS', 'LI'];

describe('the rules of markets', () => {
  it('each name a source, and countries by two capital letters, none of them twice', () => {
    for (const { rule, markets, source } of MARKET_RULES) {
      assert.match(source, /\d/, rule);
      const countries = markets.split(' ');
      assert.ok(
        countries.every((country) => /^[A-Z]{2}$/.test(country)),
        markets,
      );
      assert.equal(new Set(countries).size, countries.length, rule);
    }
    for (const [country, { word, lang, source }] of Object.entries(AD_WORDS)) {
      assert.match(country, /^[A-Z]{2}$/);
      assert.ok(word && lang && /\d/.test(source), country);
    }
  });

  it('hold in the whole of the EEA where they are the Union’s', () => {
    for (const country of EEA)
      for (const rule of [
        'lowest-with-was',
        'tax-in-price',
        'unit-price',
        'safety-contact',
      ] as const)
        assert.ok(holds(rule, country), `${rule} ${country}`);
    const [{ markets = '' } = {}] = MARKET_RULES;
    assert.equal(markets.split(' ').length, 30);
  });

  it('ask for a safety contact in Northern Ireland, and not in Great Britain', () => {
    assert.ok(holds('safety-contact', 'XI'));
    assert.equal(holds('safety-contact', 'GB'), false);
  });

  it('are not known to hold where nothing is known, nor by parts of a name', () => {
    for (const country of ['ZZ', '', 'D', 'DE FR', null]) {
      assert.equal(holds('lowest-with-was', country), false, String(country));
      assert.equal(holds('was-alone', country), false, String(country));
    }
  });

  it('never let one market both show a former price alone and only beside the lowest', () => {
    for (const { rule, markets } of MARKET_RULES) {
      if (rule !== 'was-alone') continue;
      for (const country of markets.split(' '))
        assert.equal(holds('lowest-with-was', country), false, country);
    }
  });

  it('know the word for advertising where a law has one', () => {
    assert.equal(adWordOf('FR')?.word, 'Publicité');
    assert.equal(adWordOf('US'), null);
    assert.equal(adWordOf(null), null);
    assert.equal(adWordOf('constructor'), null);
  });
});

describe('a reduction in a market', () => {
  it('tells both prices where both are known, in every market', () => {
    for (const country of ['DE', 'US', 'JP', null])
      assert.deepEqual(reductionIn(eur('24.00', { was, lowest }), country), { was, lowest });
  });

  it('tells neither without the other where the law asks for the lowest', () => {
    for (const country of EEA) {
      assert.equal(reductionIn(eur('24.00', { was }), country), null, country);
      assert.equal(reductionIn(eur('24.00', { lowest }), country), null, country);
    }
  });

  it('tells the price before alone where the law is known to allow it', () => {
    for (const country of ['US', 'CA', 'AU', 'CH'])
      assert.deepEqual(reductionIn(eur('24.00', { was }), country), { was, lowest: null }, country);
  });

  it('takes the strictest where nothing is known of the market', () => {
    for (const country of ['JP', 'BR', 'ZZ', null])
      assert.equal(reductionIn(eur('24.00', { was }), country), null, String(country));
  });

  it('is none where nothing was reduced, or the money is another', () => {
    assert.equal(reductionIn(eur('30.00', { was }), 'US'), null);
    assert.equal(reductionIn(eur('24.00', { was: { ...was, currency: 'USD' } }), 'US'), null);
    const other = { ...lowest, currency: 'USD' };
    assert.equal(reductionIn(eur('24.00', { was, lowest: other }), 'DE'), null);
  });
});
