import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../../../examples/storefront/pages/html.ts';

const HOSTILE = `<script>alert("1")</script> & 'more'`;
const HARMLESS = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;';

describe('html', () => {
  it('escapes what comes through a hole, in text and in attributes', () => {
    assert.equal(String(html`<p>${HOSTILE}</p>`), `<p>${HARMLESS}</p>`);
    assert.equal(String(html`<p title="${HOSTILE}"></p>`), `<p title="${HARMLESS}"></p>`);
  });

  it('escapes what is in lists, and does not escape twice', () => {
    const inner = html`<b>${HOSTILE}</b>`;
    assert.equal(String(html`<p>${[inner, ['<']]}</p>`), `<p><b>${HARMLESS}</b>&lt;</p>`);
  });

  it('takes text that looks like its own markup for text', () => {
    const forged = { toString: () => '<i>' } as unknown as string;
    assert.equal(String(html`${forged}`), '&lt;i&gt;');
  });

  it('writes nothing for what is not there, and zero for zero', () => {
    assert.equal(String(html`${null}${undefined}${false}${''}${0}`), '0');
  });

  it('refuses a hole in an attribute without quotes', () => {
    assert.throws(() => html`<p title=${'a onclick=b'}></p>`, TypeError);
    assert.equal(String(html`<a href="/?sku=${'a&b'}"></a>`), '<a href="/?sku=a&amp;b"></a>');
  });
});
