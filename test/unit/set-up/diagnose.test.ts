import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ManifestErrorReason } from '../../../src/core/errors.ts';
import { diagnose, isMixedContent } from '../../../src/set-up/diagnose.ts';

const SHOW = 'https://live.example/show.json';
const PAGE = 'https://shop.example/live';

/** Stands in for the network: answers as told, and keeps what it was asked. */
function fakeFetch(answer: () => Response) {
  const asked: (RequestInit | undefined)[] = [];
  const fetch: typeof globalThis.fetch = (_url, init) => {
    asked.push(init);
    return new Promise((resolve) => resolve(answer()));
  };
  return { fetch, asked };
}
const fails = (): never => {
  throw new TypeError('Failed to fetch');
};
const answers = (body: string, type: string) => () =>
  new Response(body, { headers: { 'content-type': type } });

function look(reason: ManifestErrorReason, answer: () => Response, url = SHOW, page = PAGE) {
  const { fetch, asked } = fakeFetch(answer);
  const error = { area: 'manifest', reason, message: 'Why.', issues: [] } as const;
  const { signal } = new AbortController();
  return { asked, found: diagnose(url, error, { page, fetch, signal }) };
}

describe('why there is no show', () => {
  it('is CORS where its server is there, and only scripts of this page cannot read it', async () => {
    const { found, asked } = look('unreachable', () => new Response());
    assert.deepEqual(await found, { kind: 'cors', url: SHOW, origin: 'https://shop.example' });
    assert.equal(asked[0]?.mode, 'no-cors');
  });

  it('is that nobody answers, where nobody does', async () => {
    assert.deepEqual(await look('unreachable', fails).found, { kind: 'unreachable', url: SHOW });
  });

  it('is never CORS within one origin', async () => {
    const { found, asked } = look(
      'unreachable',
      () => new Response(),
      'https://shop.example/s.json',
    );
    assert.equal((await found).kind, 'unreachable');
    assert.equal(asked.length, 0);
  });

  it('is mixed content on a page over https, and nobody is asked', async () => {
    const { found, asked } = look(
      'unreachable',
      () => new Response(),
      'http://live.example/s.json',
    );
    assert.equal((await found).kind, 'mixed-content');
    assert.equal(asked.length, 0);
  });

  it('is a web page, told by how it begins or by its type', async () => {
    for (const answer of [
      answers('\n<!DOCTYPE html><title>Shop</title>', 'application/json'),
      answers('<p>Sign in', 'text/html; charset=utf-8'),
    ]) {
      assert.deepEqual(await look('not-json', answer).found, { kind: 'html', url: SHOW });
    }
  });

  it('is no JSON, with how it begins', async () => {
    const { found } = look(
      'not-json',
      answers(`{ onair: 1,${' '.repeat(100)}`, 'application/json'),
    );
    const trouble = await found;
    assert.ok(trouble.kind === 'not-json');
    assert.match(trouble.start, /^\{ onair: 1,/);
    assert.equal(trouble.start.length, 60);
  });

  it('is no JSON still, where the second answer does not come', async () => {
    assert.deepEqual(await look('not-json', fails).found, {
      kind: 'not-json',
      url: SHOW,
      start: '',
    });
  });

  it('is what the library says, for the rest', async () => {
    for (const reason of ['forbidden', 'server-error', 'too-large', 'unsupported-version'] as const)
      assert.deepEqual(await look(reason, fails).found, {
        kind: 'refused',
        url: SHOW,
        message: 'Why.',
      });
  });
});

describe('mixed content', () => {
  it('is http on a page over https', () => {
    assert.equal(isMixedContent('http://live.example/', PAGE), true);
  });
  it('is not https, nor a page over http, nor this machine', () => {
    assert.equal(isMixedContent(SHOW, PAGE), false);
    assert.equal(isMixedContent('http://live.example/', 'http://shop.example/'), false);
    assert.equal(isMixedContent('http://127.0.0.1:8080/show.json', PAGE), false);
    assert.equal(isMixedContent('http://localhost:8080/show.json', PAGE), false);
  });
});
