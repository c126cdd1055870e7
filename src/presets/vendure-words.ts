import type { VendureCartOptions } from '../commerce/vendure/adapter.ts';
import { ORDERS_ATTRIBUTE } from '../insight/order-text.ts';

/** What the words of a `cart` say of a Vendure shop. */
export type VendureWords = Pick<
  VendureCartOptions,
  'showField' | 'orderFields' | 'channel' | 'currency' | 'language'
>;

const WORDS = new Map<string, (value: string) => VendureWords>([
  ['show-field', (showField) => ({ showField })],
  ['order-field', (field) => ({ orderFields: { [ORDERS_ATTRIBUTE]: field } })],
  ['channel', (channel) => ({ channel })],
  ['currency', (currency) => ({ currency })],
  ['language', (language) => ({ language })],
]);

/** Reads `show-field=liveShow order-field=liveShowText`. Throws where a word is none of these. */
export function vendureWords(words = ''): VendureWords {
  return Object.assign({}, ...words.split(' ').filter(Boolean).map(wordOf)) as VendureWords;
}

function wordOf(word: string): VendureWords {
  const [, name = '', value = ''] = /^([a-z-]+)=(.+)$/.exec(word) ?? [];
  const said = WORDS.get(name);
  if (said) return said(value);
  const known = [...WORDS.keys()].map((one) => `${one}=…`).join(', ');
  throw new Error(`A Vendure cart does not understand "${word}". It does: ${known}`);
}
