import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenIn } from '../../../src/components/desk/token-entered.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2ln-_';

describe('what is pasted in the place of a link', () => {
  it('is a link with a token, wherever the token stands in it', () => {
    assert.equal(tokenIn(`https://shop.example/desk/#token=${TOKEN}`), TOKEN);
    assert.equal(tokenIn(`  https://shop.example/desk/?lang=ar#a=b&token=${TOKEN}\n`), TOKEN);
    assert.equal(tokenIn('https://shop.example/desk/#token=a%2Bb'), 'a+b');
  });

  it('is a token alone', () => {
    assert.equal(tokenIn(TOKEN), TOKEN);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      ' ',
      'https://shop.example/desk/',
      'my link',
      '#token=',
      '#token=%E0%A4',
    ])
      assert.equal(tokenIn(text), null, text);
  });
});
