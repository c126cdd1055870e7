import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testManifest } from '../../../examples/live-server/show/manifest/test-manifest.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { cartOf, CARTS } from '../../../src/presets/index.ts';

describe('cart="shopify https://…" on a page that is of no storefront', () => {
  it('asks in the market of the page and the language of the show', async () => {
    const asked: { readonly variables: Readonly<Record<string, unknown>> }[] = [];
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      asked.push(JSON.parse(String(init?.body)) as (typeof asked)[0]);
      return Promise.resolve(Response.json({ data: { nodes: [] } }));
    };
    const manifest = { ...testManifest({ hasWebRtc: false, startedAt: 0 }), lang: 'pt-BR' };
    const cart = await cartOf(CARTS, 'shopify https://shop.example key', {
      ...{ manifest, clock: systemClock, market: 'jp' },
      fetch: fetch as typeof globalThis.fetch,
    });
    assert.deepEqual([cart?.id, cart?.market], ['shopify', 'JP']);
    assert.equal(cart?.planRef?.('1', '7'), '1+7');
    await cart?.offers?.(['1']);
    const [{ variables } = { variables: {} }] = asked;
    assert.deepEqual([variables['country'], variables['language']], ['JP', 'PT_BR']);
    cart?.close();
  });
});
