import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inDevelopment, isDevelopment } from '../../../src/set-up/development.ts';

const at = (address: string): boolean => isDevelopment(new URL(address));

describe('whether a page is being set up', () => {
  for (const address of [
    'http://localhost:5173/',
    'http://127.0.0.1/live',
    'http://[::1]:8080/',
    'https://shop.localhost/',
    'http://studio-mac.local/live?lang=de',
    'https://shop.test/',
    'https://shop.example/live?onair-debug',
    'https://shop.example/?lang=de&onair-debug=1',
    'file:///home/me/shop/index.html',
    'file:///C:/shop/index.html?lang=de',
  ]) {
    it(`is so at ${address}`, () => assert.equal(at(address), true));
  }

  for (const address of [
    'https://shop.example/',
    'https://localhost.shop.example/',
    'https://notlocalhost/',
    'https://shoplocal/',
    'https://127.0.0.1.shop.example/',
    'https://10.127.0.0.1.nip.io/',
    'https://local.shop.com/?page=.local',
    'https://shop.example/?page=onair-debug',
    'https://shop.example/?onair-debugger',
    'https://shop.example/?q=http://localhost/',
    'https://shop.example/#onair-debug',
    'https://protest/',
    'https://shop.example/file:',
    'about:blank',
  ]) {
    it(`is not so at ${address}`, () => assert.equal(at(address), false));
  }

  it('does nothing where there is no page', () => {
    inDevelopment(() => assert.fail('nothing is set up here'));
  });
});
