import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { adviceOn, adviceText } from '../../../src/set-up/advice.ts';
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
  'mixed-content': { kind: 'mixed-content', url: 'http://live.example/live/show.json' },
  policy: { kind: 'policy', directive: 'connect-src', source: 'https://live.example' },
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

describe('what a developer is told', () => {
  for (const trouble of Object.values(EACH)) {
    it(`of ${trouble.kind}: what is wrong, why, what to do, and where there is more`, () => {
      const { title, why, todo, section } = adviceOn(trouble);
      assert.match(title, /\.$/);
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

  it('names the directive and the source that it lacks', () => {
    assert.deepEqual(adviceOn(EACH.policy).code, ['connect-src … https://live.example']);
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
