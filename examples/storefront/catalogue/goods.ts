import { DEMO_PRODUCTS } from '../../live-server/show/manifest/demo-products.ts';
import { demoAmounts } from '../../live-server/show/manifest/demo-prices.ts';
import type { OptionValue, Picture, Product, Variant } from '../../../src/protocol/manifest.ts';
import type { Good, GoodPicture, GoodValue, Sku, Words } from './types.ts';
import type { ShopPlan } from './plans.ts';
import { COMMA, joined, NOTHING, wordsOf } from './words.ts';

/** So many or fewer of something are few: they are counted to the visitor. */
export const FEW_LEFT = 5;

/** How many there are of most. */
const MANY = 40;
/** What there is little of, by SKU. */
const FEW: Readonly<Record<string, number>> = {
  'mug-moss-two': 2,
  'bag-chestnut': 3,
  'lamp-us': 4,
  'throw-sand-bed': 1,
};
/** The most in one cart, by good. */
const LIMITS: Readonly<Record<string, number>> = { mug: 5 };

/** What the shop sells, and how much of it a new shop has: the goods of the demo show, with its ids. */
export const GOODS: readonly Good[] = DEMO_PRODUCTS.map(goodOf);

function goodOf(product: Product): Good {
  const { id, title, summary = '', pictures, options, variants, facts } = product;
  const limit = LIMITS[id];
  return {
    id,
    title: wordsOf(title),
    summary: wordsOf(summary),
    pictures: pictures.map(pictureOf),
    options: options.map(({ id: option, label, values }) => ({
      id: option,
      label: wordsOf(label),
      values: values.map((value) => valueOf(value, title)),
    })),
    skus: (variants.length ? variants : [null]).map((variant) => skuOf(id, variant)),
    facts: facts.map(({ label, value }) => ({ label: wordsOf(label), value: wordsOf(value) })),
    ...(limit !== undefined && { limit }),
  };
}

function skuOf(goodId: string, variant: Variant | null): Sku {
  const id = variant?.id ?? goodId;
  return {
    id,
    goodId,
    options: variant?.options ?? {},
    prices: (variant && demoAmounts(goodId, variant.id)) ?? demoAmounts(goodId),
    stock: variant?.available === false ? 0 : (FEW[id] ?? MANY),
  };
}

/** The manifest says of a value's picture only what the value is called: it stands beside that word there. */
function valueOf(value: OptionValue, title: Product['title']): GoodValue {
  const { id, picture, swatch } = value;
  const label = wordsOf(value.label);
  const alt = joined([wordsOf(title), label], COMMA);
  return {
    id,
    label,
    ...(picture && { picture: { name: pictureOf(picture).name, alt } }),
    ...(swatch !== undefined && { swatch }),
  };
}

/** The manifest's address of a still, `stills/mug-1-720.jpg`, has its name in it. */
function pictureOf({ url, alt = '' }: Picture): GoodPicture {
  const name = /([^/]+)-\d+\.jpg$/.exec(url)?.[1];
  if (name === undefined) throw new Error(`No still is named by ${url}.`);
  return { name, alt: wordsOf(alt) };
}

/** The values that make a SKU, in the order of the good's options. */
const chosen = (good: Good, sku: Sku): readonly GoodValue[] =>
  good.options.flatMap(({ id, values }) => values.filter((one) => one.id === sku.options[id]));

/** The chosen options in words, and the plan: `cream, set of 2, every month`. Empty where there is no choice. */
export function variantWords(good: Good, sku: Sku, plan?: ShopPlan): Words {
  const labels = [...chosen(good, sku), ...(plan ? [plan] : [])].map(({ label }) => label);
  return labels.length ? joined(labels, COMMA) : NOTHING;
}

/** The still that shows a SKU best. */
export function pictureName(good: Good, sku: Sku): string {
  const shown = chosen(good, sku).find(({ picture }) => picture)?.picture ?? good.pictures[0];
  return shown?.name ?? good.id;
}

/** The SKU that has just these options; undefined where there is none, or some are missing. */
export function skuWith(good: Good, options: Readonly<Record<string, string>>): Sku | undefined {
  return good.skus.find((sku) => good.options.every(({ id }) => sku.options[id] === options[id]));
}
