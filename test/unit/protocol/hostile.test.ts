import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS, readCue, readManifest, readRequest } from '../../../src/protocol/index.ts';
import { cue } from '../../../src/testing/protocol-cues.ts';
import {
  goodShow,
  goodShowText,
  json,
  pathsOf,
  readChanged,
  valueOf,
  type Loose,
} from './good-show.ts';

const POLLUTED = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

/** The good show's text with more members at its front. */
const withMembers = (members: string): string => goodShowText.replace('{', `{${members},`);

describe('hostile inputs', () => {
  it('change no prototype and leave no reserved name behind', () => {
    const text = withMembers(`"extra":${POLLUTED},"__proto__":{"polluted":1},"toString":1`);
    const value: Loose = valueOf(readManifest(text));
    assert.equal(({} as Loose).polluted, undefined);
    assert.equal(value.polluted, undefined);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.deepEqual(Object.keys(value.extra), []);
    assert.equal(String(value), '[object Object]');
  });

  it('cannot name an id, a country or a key after what every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.equal(readCue(cue('product.pin', { productId: id })).ok, false);
      const result = readChanged((show) => {
        show.products[0].id = id;
        Object.defineProperty(show.markets.DE.products, id, { value: {}, enumerable: true });
      });
      assert.equal(valueOf(result).products.length, 3);
      assert.deepEqual(Object.keys(valueOf(result).markets['DE']?.products ?? {}), ['bag']);
    }
  });

  it('are read from own members alone', () => {
    const inherited: Loose = Object.create(goodShow());
    assert.equal(readManifest(inherited).ok, false);
    inherited.title = 'Own';
    assert.deepEqual(pathsOf(readManifest(inherited)), ['onair', 'id', 'state', 'startsAt']);
  });

  it('cannot change their mind between two looks', () => {
    const turncoat = {
      ...cue('caption', { text: 'Hi', lang: 'en', until: '2026-11-25T19:00:00Z' }),
      get type() {
        return Math.random() < 0.5 ? 'caption' : 'product.pin';
      },
    };
    for (let round = 0; round < 200; round++) {
      const result = readCue(turncoat);
      if (result.ok) assert.equal(result.value.type, 'caption');
    }
  });

  it('may throw when touched, or answer to everything', () => {
    const thrower = {
      ...goodShow(),
      get title(): string {
        throw new Error('boo');
      },
    };
    const proxy: unknown = new Proxy({}, { get: () => proxy, ownKeys: () => ['id', 'title'] });
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const mute = Object.assign(() => 1, {
      toString() {
        throw new Error('boo');
      },
    });
    for (const input of [thrower, proxy, revoked, mute]) {
      const result = readManifest(input);
      assert.equal(result.ok, false);
      assert.ok(result.issues.length > 0);
    }
  });

  it('may go in circles', () => {
    const circle: Loose = { ...goodShow(), self: {} };
    circle.self.again = circle.self;
    assert.equal(valueOf(readManifest(circle)).products.length, 4);
    const many: Loose = { a: 1 };
    for (let index = 0; index < 20; index++) many[`k${index}`] = many;
    const result = readManifest({ ...goodShow(), many });
    assert.ok(!result.ok && result.reason === 'too-large');
  });

  it('may be nested without end', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const value = valueOf(readManifest(withMembers(`"deep":${deep}`)));
    assert.equal(value.products.length, 4);
    assert.equal(readManifest(deep).ok, false);
    assert.equal(readCue(cue('x', JSON.parse(deep.slice(199_000, 201_000)))).ok, true);
  });

  it('may be of 5 MB, as text or as a value', () => {
    const show = { ...goodShow(), filling: 'x'.repeat(5_000_000) };
    const text = readManifest(JSON.stringify(show));
    assert.ok(!text.ok && text.reason === 'too-large');
    assert.equal(text.issues[0]?.expected, `at most ${LIMITS.manifestBytes} characters`);
    const value = readManifest(show);
    assert.ok(!value.ok && value.reason === 'too-large');
    const list = readManifest({ ...goodShow(), filling: new Array(2_000_000).fill(0) });
    assert.equal(valueOf(list).products.length, 4);
  });

  it('may have more products than are read', () => {
    const products = Array.from({ length: LIMITS.members + 5 }, (_, id) => ({
      id: `${id}`,
      title: 'P',
    }));
    const result = readChanged((show) => (show.products = products));
    assert.equal(valueOf(result).products.length, LIMITS.members);
    assert.deepEqual(pathsOf(result).slice(0, 1), ['products']);
  });

  it('have their issues counted and kept short', () => {
    const result = readChanged((show) => {
      show.products = Array.from({ length: 5000 }, () => ({
        id: 'x'.repeat(50_000 / 5000),
        title: {},
        url: '\u0007'.repeat(300),
      }));
      show['<script>'.repeat(40)] = 5n;
    });
    assert.ok(result.issues.length <= 100);
    for (const { path, got } of json(result.issues)) {
      assert.ok(got.length <= 60);
      assert.ok(path.length <= 520);
    }
  });

  it('are never taken for a request of another kind', () => {
    const request = { op: 'product.pin', opId: 'o', data: { productId: 'mug' } };
    for (const op of [
      ['product.pin'],
      { toString: () => 'product.pin' },
      new String('product.pin'),
    ])
      assert.equal(readRequest({ ...request, op }).ok, false);
  });
});
