import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CartLine } from '../src/core/cart.ts';
import '../src/elements/cart.ts';
import type { Money } from '../src/protocol/money.ts';
import { inShow } from './show/in-show.ts';
import { refusal, storyBag, storyCart, storyLine } from './show/story-cart.ts';

const meta: Meta = { title: 'Elements/Cart in languages', component: 'onair-cart' };
export default meta;

const MUG = 'mug-cream-single';

/** A bag with one thing that was refused in part, at the prices of one market. */
const inLanguage = (
  lang: string,
  text: readonly string[],
  price: (eur: number) => Money,
  delivery: string,
): StoryObj => {
  const line = (ref: string, quantity: number, eur: number): CartLine =>
    storyLine(ref, quantity, {
      ...{ unitPrice: price(eur), total: price(eur * quantity) },
      ...(ref === MUG && { min: 2 }),
    });
  const { currency } = price(0);
  const cart = storyBag([line(MUG, 2, 24), line('lamp-eu', 1, 189)], {
    currency,
    lang,
    subtotal: price(237),
    delivery: { label: delivery, price: price(6) },
    duty: price(0),
    discounts: [{ code: 'EVENING10', applies: true, amount: price(12) }],
    total: price(231),
  });
  const refused = { [MUG]: refusal({ code: 'not-enough-stock', ref: MUG, available: 4 }) };
  return {
    render: () =>
      html`<div lang=${lang}>
        ${inShow(html`<onair-cart></onair-cart>`, {
          cart: storyCart({ cart, refused }, 'memory', { takesCodes: true }),
        })}
      </div>`,
    parameters: { text },
  };
};

/** In German, with a decimal comma. */
export const InGerman = inLanguage(
  'de',
  [
    'Warenkorb',
    '3 Artikel',
    '48,00 €',
    'Summe inkl. MwSt.',
    '231,00 €',
    '-12,00 €',
    'Mindestens 2',
    'Im Shop zur Kasse',
  ],
  (eur) => ({ amount: `${eur}.00`, currency: 'EUR' }),
  'Versand nach Deutschland, DHL',
);

/** In Japanese, in yen: no decimals. */
export const InJapanese = inLanguage(
  'ja',
  ['カート', '3点', '8,000', '合計（税込）', '38,500', '2点から', 'ショップで購入手続きへ'],
  (eur) => ({ amount: String(Math.round((eur * 500) / 3)), currency: 'JPY' }),
  '日本への配送、DHL',
);

/** In Arabic, from right to left. */
export const InArabic = inLanguage(
  'ar',
  ['الحقيبة', 'رمز خصم', 'EVENING10', 'المجموع', 'أتمم الشراء في المتجر'],
  (eur) => ({ amount: `${eur * 4}.00`, currency: 'AED' }),
  'التوصيل إلى الإمارات',
);
