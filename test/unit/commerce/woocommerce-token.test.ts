import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeptText } from '../../../src/commerce/http/kept-text.ts';
import { wooCart } from '../../../src/commerce/woocommerce/adapter.ts';
import { recordedBody } from '../../doubles/woocommerce/recordings.ts';
import { call, network, URL_OF_SHOP } from './woocommerce-recorded.ts';

const one = [{ ref: '14', quantity: 1 }];
const cart = recordedBody('get cart');
const added = recordedBody('add simple');

/** Of one moment: two tokens of one name are the same one. */
const NOW = Math.floor(Date.now() / 1_000);

/** A token that says until when it is good, in seconds from now. */
const token = (name: string, seconds: number): string => {
  const exp = NOW + seconds;
  return `${name}.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.x`;
};

function box(first: string | null = null): KeptText & { text: string | null } {
  return {
    text: first,
    get() {
      return this.text;
    },
    set(text) {
      this.text = text;
    },
  };
}

describe('wooCart from another site, by Cart-Token', () => {
  const url = URL_OF_SHOP;
  const sent = (seen: readonly { readonly headers: Headers }[]) =>
    seen.map(({ headers }) => headers.get('cart-token'));

  it('keeps the newest token, and sends neither cookie nor nonce', async () => {
    const kept = box();
    const { fetch, seen } = network(({ method }, index) => ({
      body: method === 'GET' ? cart : added,
      headers: { 'cart-token': token(`t${index}`, 100) },
    }));
    const adapter = wooCart({ url, fetch, kept });
    await adapter.read(call());
    await adapter.add(one, call());
    await adapter.add(one, call());
    assert.deepEqual(sent(seen), [null, token('t0', 100), token('t1', 100)]);
    assert.equal(kept.text, token('t2', 100));
    assert.ok(
      seen.every(({ headers, credentials }) => !headers.has('nonce') && credentials === 'omit'),
    );
  });

  it('begins with the token that the shop handed out, and goes on with the one it kept', async () => {
    const { fetch, seen } = network(() => ({ body: cart }));
    const seed = token('seed', 100);
    await wooCart({ url, fetch, kept: box(), token: seed }).read(call());
    await wooCart({ url, fetch, kept: box(token('mine', 100)), token: seed }).read(call());
    await wooCart({ url, fetch, kept: box(token('old', -1)), token: seed }).read(call());
    await wooCart({ url, fetch, kept: box('opaque') }).read(call());
    assert.deepEqual(sent(seen), [seed, token('mine', 100), seed, 'opaque']);
  });

  it('keeps nothing before something is added', async () => {
    const kept = box();
    const { fetch, seen } = network(({ method }, index) => ({
      body: method === 'GET' ? cart : added,
      headers: { 'cart-token': token(`t${index}`, 100) },
    }));
    const adapter = wooCart({ url, fetch, kept });
    await adapter.read(call());
    await adapter.read(call());
    assert.equal(kept.text, null);
    await adapter.add(one, call());
    assert.equal(kept.text, token('t2', 100));
    assert.deepEqual(sent(seen), [null, token('t0', 100), token('t1', 100)]);
  });

  it('does not write over the cart that another tab began meanwhile', async () => {
    const kept = box();
    const theirs = token('theirs', 100);
    const { fetch } = network(() => {
      kept.text = theirs;
      return { body: cart, headers: { 'cart-token': token('ours', 100) } };
    });
    await wooCart({ url, fetch, kept }).read(call());
    assert.equal(kept.text, theirs);
  });

  it('begins anew, once, where the shop does not take its token', async () => {
    const kept = box('garbage');
    const fresh = token('fresh', 100);
    const { fetch, seen } = network(({ method, headers }) => {
      if (method === 'GET') return { body: cart, headers: { 'cart-token': fresh } };
      return headers.get('cart-token') === fresh
        ? { status: 201, body: added }
        : { status: 401, body: recordedBody('add garbage token') };
    });
    const adapter = wooCart({ url, fetch, kept });
    assert.equal((await adapter.add(one, call())).status, 'ok');
    assert.deepEqual(sent(seen), ['garbage', null, fresh]);
  });

  it('forgets the seed, too, where the shop does not take it', async () => {
    const { fetch, seen } = network(({ method }) =>
      method === 'GET' ? { body: cart } : { status: 401, body: recordedBody('add garbage token') },
    );
    const adapter = wooCart({ url, fetch, kept: box(), token: 'bad' });
    const { status, issues } = await adapter.add(one, call());
    assert.deepEqual([status, issues[0]?.code], ['rejected', 'unauthorized']);
    assert.deepEqual(sent(seen), ['bad', null, null]);
  });
});
