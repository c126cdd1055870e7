import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { readResult } from '../../../src/commerce/cart/answer.ts';
import { adviceOn, adviceText } from '../../../src/set-up/advice.ts';
import { DOCS } from '../../../src/set-up/docs.ts';
import { TAGS } from '../../../src/set-up/tags.ts';
import type { Trouble } from '../../../src/set-up/trouble.ts';

const URL_OF_SHOW = 'https://live.example/live/show.json';
const issue = (path: string) => ({ path, expected: 'a text', got: '7 (a number)' });
const ISSUES = ['id', 'title', 'a', 'b', 'c', 'd', 'e'].map(issue);

/** One of each kind: the compiler says when one is missing. */
const EACH: { readonly [Kind in Trouble['kind']]: Extract<Trouble, { kind: Kind }> } = {
  'no-src': { kind: 'no-src', tag: 'onair-shop' },
  'not-found': { kind: 'not-found', url: URL_OF_SHOW },
  html: { kind: 'html', url: URL_OF_SHOW },
  'not-json': { kind: 'not-json', url: URL_OF_SHOW, start: '{ onair: 1' },
  invalid: { kind: 'invalid', url: URL_OF_SHOW, issues: ISSUES },
  'set-aside': { kind: 'set-aside', url: URL_OF_SHOW, issues: ISSUES.slice(0, 1) },
  refused: { kind: 'refused', url: URL_OF_SHOW, message: 'It may not be read (it answered 403).' },
  unreachable: { kind: 'unreachable', url: URL_OF_SHOW },
  cors: { kind: 'cors', url: URL_OF_SHOW, origin: 'https://shop.example' },
  'media-cors': {
    kind: 'media-cors',
    media: 'whep',
    url: 'https://media.example/whep',
    origin: 'https://shop.example',
  },
  'mixed-content': { kind: 'mixed-content', url: 'http://live.example/live/show.json' },
  policy: { kind: 'policy', directives: ["connect-src 'self' https://live.example"] },
  'nothing-there': {
    kind: 'nothing-there',
    places: [
      { member: 'feed.url', url: 'https://shop.example/live/feed', found: '404' },
      { member: 'poster.url', url: 'https://shop.example/poster.avif', found: 'a web page' },
    ],
  },
  'answer-failed': { kind: 'answer-failed', event: 'onair-cart-add', message: 'my basket broke' },
  'answer-unread': {
    kind: 'answer-unread',
    event: 'onair-cart-add',
    part: 'answer',
    got: 'undefined',
  },
  unregistered: { kind: 'unregistered', tag: 'onair-show', isKnown: true },
  file: { kind: 'file' },
  'no-cart': { kind: 'no-cart' },
  'unknown-cart': { kind: 'unknown-cart', name: 'shopfy' },
  'unknown-for': { kind: 'unknown-for', tag: 'onair-player', id: 'shwo', known: ['show'] },
  twice: { kind: 'twice', libraries: ['https://a.example/cdn/', 'https://b.example/cdn/'] },
};
const headings = readFileSync('docs/set-up.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? [])
  .map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('where there is more', () => {
  it('is the repository that package.json names, once it names one', () => {
    const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly repository?: { readonly url: string };
    };
    const address = repository?.url.replace(/^git\+|\.git$/g, '');
    assert.equal(DOCS, address === undefined ? '' : `${address}/blob/main/`);
    assert.ok(address === undefined || address.startsWith('https://'));
  });
});

describe('what a developer is told', () => {
  for (const trouble of Object.values(EACH)) {
    it(`of ${trouble.kind}: what is wrong, why, what to do, and where there is more`, () => {
      const { title, why, todo, section } = adviceOn(trouble);
      assert.match(title, /\.$|: my basket broke$/);
      assert.ok(why.length > 20 && todo.length > 10);
      assert.ok(headings.includes(section), `${section} is not a section of docs/set-up.md`);
      assert.ok(adviceText(adviceOn(trouble)).includes(`docs/set-up.md#${section}`));
    });
  }

  it('names the address that was asked for', () => {
    for (const kind of ['not-found', 'html', 'not-json', 'invalid', 'unreachable', 'cors'] as const)
      assert.ok(adviceText(adviceOn(EACH[kind])).includes(URL_OF_SHOW), kind);
  });

  it('names the first issues with their places, and counts the rest', () => {
    const { code } = adviceOn(EACH.invalid);
    assert.equal(code[0], 'id: expected a text, got 7 (a number)');
    assert.deepEqual(code.slice(5), ['… and 2 more']);
  });

  it('names the header that the show’s server has to send, whole', () => {
    const { code, todo } = adviceOn(EACH.cors);
    assert.ok(code.includes('Access-Control-Allow-Origin: https://shop.example'));
    assert.match(todo, /https:\/\/live\.example/);
  });

  it('names the headers that the server of the media has to send, more of them for WHEP', () => {
    const { code, why, todo } = adviceOn(EACH['media-cors']);
    assert.ok(why.includes('https://media.example/whep'));
    assert.ok(todo.includes('https://media.example '));
    assert.match(
      code.join('\n'),
      /Origin: https:\/\/shop\.example\n.*POST, PATCH, DELETE[^]*Content-Type[^]*Location/,
    );
    assert.deepEqual(adviceOn({ ...EACH['media-cors'], media: 'hls' }).code, [
      'Access-Control-Allow-Origin: https://shop.example',
      'Vary: Origin',
    ]);
  });

  it('names the directives whole, as they are pasted, and where all that a policy needs is said', () => {
    assert.deepEqual(adviceOn(EACH.policy).code, ["connect-src 'self' https://live.example;"]);
    assert.match(
      adviceText(adviceOn(EACH.policy)),
      /docs\/set-up\.md#content-security-policy, .*docs\/csp\.md\)$/,
    );
    assert.ok(existsSync('docs/csp.md'));
  });

  it('names what is not there: the member, its address and what was found', () => {
    assert.deepEqual(adviceOn(EACH['nothing-there']).code, [
      'feed.url: https://shop.example/live/feed (404)',
      'poster.url: https://shop.example/poster.avif (a web page)',
    ]);
  });

  it('says what became of the page’s own answer, and how one looks', () => {
    assert.equal(
      adviceOn(EACH['answer-failed']).title,
      'Your answer to onair-cart-add failed: my basket broke',
    );
    assert.match(
      adviceText(adviceOn(EACH['answer-unread'])),
      /cannot be read\. Expected \{ status: 'ok' \| 'partial' \| 'rejected', cart, issues \}, got undefined\./,
    );
    const cart = adviceOn({ ...EACH['answer-unread'], part: 'cart', got: '{}' });
    assert.match(cart.why, /^Its cart is left out: .*, got \{\}\./);
  });

  it('shows answers that can be read', () => {
    for (const trouble of [EACH['answer-failed'], EACH['answer-unread']] as const)
      for (const line of adviceOn(trouble).code)
        assert.notEqual(readResult(runInNewContext(`(${line})`)), null, line);
  });

  it('names the import of an element, or the elements that there are', () => {
    assert.equal(adviceOn(EACH.unregistered).code[0], "import 'onair-shop/elements/show';");
    const { title, code } = adviceOn({ ...EACH.unregistered, tag: 'onair-shwo', isKnown: false });
    assert.match(title, /no element <onair-shwo>/);
    assert.match(code.join(), /onair-show/);
  });

  it('knows the elements that there are to import', () => {
    const files = readdirSync('src/elements').map((file) => file.replace(/\.ts$/, ''));
    const others = ['all', 'autoload', 'define', 'embed'];
    const names = files.filter((name) => !others.includes(name)).map((name) => `onair-${name}`);
    assert.deepEqual([...TAGS].sort(), names.sort());
  });

  it('names the three ways to a cart', () => {
    const code = adviceOn(EACH['no-cart']).code.join('\n');
    assert.match(code, /cart="\/api\/cart"[\s\S]*respondWith[\s\S]*cart="memory"/);
  });

  it('names the ids that are there', () => {
    assert.deepEqual(adviceOn(EACH['unknown-for']).code, ['for="show"']);
    const { code } = adviceOn({ ...EACH['unknown-for'], known: [] });
    assert.deepEqual(code, ['<onair-show id="shwo" …>']);
  });

  it('writes the address over https', () => {
    assert.deepEqual(adviceOn(EACH['mixed-content']).code, [URL_OF_SHOW]);
  });
});
