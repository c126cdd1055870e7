import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sellerDetails } from '../../../src/protocol/details.ts';
import type { Seller } from '../../../src/protocol/manifest.ts';
import { pathsOf, readChanged, valueOf } from './good-show.ts';

const BASE = 'https://shop.example/live/show.json';

const memberUrl = (url: unknown, base?: string): string | undefined =>
  valueOf(readChanged((show) => (show.member.url = url), base)).member?.url;

const mediaUrl = (url: unknown, base?: string): string | undefined =>
  valueOf(readChanged((show) => (show.media = [{ type: 'livekit', url }]), base)).media[0]?.url;

const srcset = (text: unknown, base?: string): string | undefined =>
  valueOf(readChanged((show) => (show.poster.srcset = text), base)).poster?.srcset;

const REFUSED = [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'javascript\t:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://shop.example/1',
  'file:///etc/passwd',
  'ftp://shop.example/a',
  'mailto:a@shop.example',
  'about:blank',
  'https://user:secret@shop.example/',
  'https://shop.example@evil.example/',
  'http://[broken',
  'http://',
  '//[broken',
  'x:y',
  '',
  `https://shop.example/${'a'.repeat(2048)}`,
  5,
  null,
  {},
];

describe('addresses of a manifest', () => {
  for (const url of REFUSED)
    it(`refuse ${String(JSON.stringify(url)).slice(0, 60)}`, () => {
      for (const base of [undefined, BASE]) {
        assert.equal(memberUrl(url, base), undefined);
        assert.equal(mediaUrl(url, base), undefined);
      }
    });

  it('are resolved against the address of the manifest', () => {
    assert.equal(memberUrl('/members', BASE), 'https://shop.example/members');
    assert.equal(memberUrl('members?a=1#b', BASE), 'https://shop.example/live/members?a=1#b');
    assert.equal(memberUrl('../m', BASE), 'https://shop.example/m');
    assert.equal(memberUrl('//cdn.example/m', BASE), 'https://cdn.example/m');
    assert.equal(memberUrl('?x', BASE), 'https://shop.example/live/show.json?x');
  });

  it('stay relative without one', () => {
    for (const url of ['/members', 'members?next=a:b', './m', '//cdn.example/m', '#top'])
      assert.equal(memberUrl(url), url);
  });

  it('come out as the browser understands them', () => {
    assert.equal(memberUrl('HTTPS://Shop.Example/a b'), 'https://shop.example/a%20b');
    assert.equal(memberUrl('https://münchen.example/'), 'https://xn--mnchen-3ya.example/');
  });

  it('may be ws or wss for media and feed, and nowhere else', () => {
    assert.equal(mediaUrl('wss://live.example/'), 'wss://live.example/');
    assert.equal(mediaUrl('ws://live.example/'), 'ws://live.example/');
    assert.equal(memberUrl('wss://live.example/'), undefined);
    const feed = readChanged((show) => (show.feed.url = 'wss://live.example/'));
    assert.equal(valueOf(feed).feed?.url, 'wss://live.example/');
  });

  it('are all refused when the base is none', () => {
    assert.equal(memberUrl('/members', 'file:///srv/show.json'), undefined);
    assert.equal(memberUrl('https://shop.example/', 'not an address'), undefined);
  });
});

describe('srcset', () => {
  it('is resolved candidate by candidate', () => {
    assert.equal(
      srcset('a-400.jpg 400w, /a-800.jpg 800w, https://cdn.example/a.jpg 2.5x', BASE),
      'https://shop.example/live/a-400.jpg 400w, https://shop.example/a-800.jpg 800w, https://cdn.example/a.jpg 2.5x',
    );
    assert.equal(srcset('a.jpg, b.jpg 2x'), 'a.jpg, b.jpg 2x');
  });

  it('is left out when one candidate is bad', () => {
    for (const bad of ['a.jpg 1x, javascript:alert(1) 2x', 'data:image/png;base64,AA 1x', 7]) {
      assert.equal(srcset(bad), undefined);
      const result = readChanged((show) => (show.poster.srcset = bad));
      assert.deepEqual(pathsOf(result), ['poster.srcset']);
    }
  });
});

describe('addresses of a contact', () => {
  const contactUrl = (url: unknown): string | undefined =>
    sellerDetails({
      ...valueOf(readChanged(() => undefined)),
      seller: { name: 'Shop', policies: [], url } as Seller,
    }).url;

  for (const url of [
    ...REFUSED,
    '/imprint',
    'https://shop.example/\u0001',
    'https://shop.example/\u0085a',
    'https://:8080',
    'https://user@shop.example?a',
    'https://a\\@shop.example',
  ])
    it(`refuse ${String(JSON.stringify(url)).slice(0, 60)}`, () =>
      assert.equal(contactUrl(url), undefined));

  it('stay as they are written', () => {
    for (const url of [
      'https://shop.example',
      'HTTP://Shop.Example:8080/a@b?c#d',
      'https://münchen.example/kontakt',
      'https://[2001:db8::1]/',
      'https://shop.example?mail=a@b.example',
    ])
      assert.equal(contactUrl(url), url);
  });
});
