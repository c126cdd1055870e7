import type { Manifest, Product } from '../../src/protocol/manifest.ts';
import type { CueDraft } from '../../src/transport/memory/feed.ts';
import { STORY_LOG } from './story-log.ts';
import { at } from './story-questions.ts';
import { storyManifest } from './story-manifest.ts';

type ProductChange = Partial<Omit<Product, 'price'>> & { readonly price?: Product['price'] };

/** The story's products, one of them changed; `without` takes fields away. */
export function products(
  changes: Readonly<Record<string, ProductChange>>,
  without: readonly (keyof Product)[] = [],
): Pick<Manifest, 'products'> {
  return {
    products: storyManifest().products.map((product) => {
      const change = changes[product.id];
      const kept = Object.entries({ ...product, ...change }).filter(
        ([key]) => !change || !without.includes(key as keyof Product),
      );
      return Object.fromEntries(kept) as unknown as Product;
    }),
  };
}

/** A product without options, as simple as one can be. */
export const PLAIN: Pick<Product, 'options' | 'variants'> = { options: [], variants: [] };

/** A reduced price, with all that must stand beside it. */
export const REDUCED: Product['price'] = {
  amount: '189.00',
  currency: 'EUR',
  taxIncluded: true,
  was: { amount: '219.00', currency: 'EUR' },
  lowest: { amount: '199.00', currency: 'EUR' },
};

/** The script with one more fact at 14:03. */
export const logWith = (type: CueDraft['type'], data: CueDraft['data']): readonly CueDraft[] => [
  ...STORY_LOG.filter((cue) => Date.parse(cue.at ?? '') <= Date.parse(at('14:03:12'))),
  { type, at: at('14:03:00'), data } as CueDraft,
];

/** So many products; those of a list that a manifest can hold in full have a picture. */
export function manyProducts(count: number): Pick<Manifest, 'products'> {
  const [{ pictures = [] } = {}] = storyManifest().products;
  const more = count > 1_000 ? {} : { ...PLAIN, pictures: pictures.slice(0, 1) };
  const price = { amount: '24.00', currency: 'EUR' };
  const product = (_: unknown, index: number): Product =>
    ({
      ...more,
      id: `product-${index + 1}`,
      title: `Product ${index + 1}`,
      price,
    }) as unknown as Product;
  return { products: Array.from({ length: count }, product) };
}

export const LONG_TITLE =
  'A mug that was thrown by hand on a kick wheel in Porto, dipped twice in a cream glaze with iron flecks, '.repeat(
    4,
  );
export const ONE_WORD = 'Steinzeugkaffeebecherhenkelbeschichtungsverfahren'.repeat(3);
export const MARKUP = '<img src=x onerror="document.title=`broken`">';
