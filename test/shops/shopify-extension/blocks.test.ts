import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { written, type BlockPage } from './storefront.ts';

const EXTENSION = 'examples/shopify/extension';
const ADDRESSES = { show: ' https://live.example/show.json ', library: 'https://cdn.example/e.js' };
const NOTE = /Enter the address of a show and of the library/;

/** An element's attributes as a page of the show has them. */
function attributesOf(html: string): Readonly<Record<string, string>> {
  const [, text = ''] = /<onair-shop([^>]*)>/.exec(html) ?? [];
  const all = [...text.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(all.map(([, name = '', value = '']) => [name, value]));
}

for (const block of ['live', 'floating']) {
  describe(`the block "${block}"`, () => {
    const write = (page: BlockPage): Promise<string> => written(EXTENSION, block, page);

    it('is a show with the shop’s cart and the page’s market', async () => {
      const html = await write({ settings: ADDRESSES });
      assert.deepEqual(attributesOf(html), {
        src: 'https://live.example/show.json',
        cart: 'shopify',
        market: 'DE',
        'data-onair-library': 'https://cdn.example/e.js',
      });
      assert.doesNotMatch(html, NOTE);
    });

    for (const [chosen, insight] of [
      [{ insight: true }, 'data-layer'],
      [{ orders: true }, 'orders'],
      [{ insight: true, orders: true }, 'data-layer orders'],
      [{ insight: false, orders: false }, undefined],
    ] as const) {
      it(`tells ${insight ?? 'nothing'} with ${JSON.stringify(chosen)}`, async () => {
        const html = await write({ settings: { ...ADDRESSES, ...chosen } });
        assert.equal(attributesOf(html)['insight'], insight);
      });
    }

    it('shows the merchant a note until it has both addresses, and shoppers nothing', async () => {
      for (const missing of ['show', 'library']) {
        const settings = { ...ADDRESSES, [missing]: ' ' };
        assert.match(await write({ settings, isEditor: true }), NOTE);
        const html = await write({ settings });
        assert.equal(html.replace(/<[^>]*>|\s/g, ''), '');
        assert.doesNotMatch(html, /onair-shop/);
      }
    });
  });
}
