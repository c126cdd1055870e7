import { expect } from 'chai';
import '../../elements/shop.ts';
import { OnairShop } from './shop.ts';

/** Files that the page has fetched. */
const fetched = (): string[] =>
  performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

describe('<onair-shop> says that a part is there', () => {
  const needs = {
    product: ['product-sheet/product-sheet.ts', 'product-sheet/face.ts', 'below/below.ts'],
    compare: ['compare/compare.ts', 'compare/comparison.ts', 'shop/asides.ts'],
    trust: ['trust/trust.ts', 'trust/terms.ts', 'shop/asides.ts'],
  };
  for (const [name, files] of Object.entries(needs))
    it(`once all is there that it shows: ${name}`, async () => {
      performance.setResourceTimingBufferSize(2_000);
      await OnairShop.partLoaders[name]?.();
      const all = fetched();
      const missing = files.filter((file) => !all.some((one) => one.endsWith(file)));
      expect(missing).to.deep.equal([]);
    });
});
