import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { afterEach, describe, it } from 'node:test';
import { wooCart } from '../../../src/commerce/woocommerce/adapter.ts';
import { recordedBody } from '../../doubles/woocommerce/recordings.ts';
import { call, network, one, URL_OF_SHOP } from './woocommerce-recorded.ts';

/** The part that does not come, as a chunk on a bad line. */
let lost = '';
registerHooks({
  resolve(specifier, context, next) {
    if (lost && specifier.endsWith(lost)) throw new Error(`${specifier} did not come.`);
    return next(specifier, context);
  },
});

const open = () => {
  const { fetch } = network(({ method }) =>
    method === 'GET'
      ? { body: recordedBody('get cart'), headers: { nonce: 'n' } }
      : { status: 201, body: recordedBody('add simple') },
  );
  return wooCart({ url: URL_OF_SHOP, fetch });
};

describe('wooCart, where a part of it does not come', () => {
  afterEach(() => {
    lost = '';
  });

  it('is read the next time', async () => {
    lost = '/identity.ts';
    const adapter = open();
    await assert.rejects(adapter.read(call()), /did not come/);
    lost = '';
    assert.ok(await adapter.read(call()));
  });

  it('is added to the next time', async () => {
    const adapter = open();
    lost = '/changes.ts';
    assert.ok(await adapter.read(call()));
    await assert.rejects(adapter.add(one('14'), call()), /did not come/);
    lost = '';
    assert.equal((await adapter.add(one('14'), call())).status, 'ok');
  });
});
