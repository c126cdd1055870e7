import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directivesFor, originsIn, policyGap } from '../../../src/set-up/policy.ts';
import type { Violation } from '../../../src/set-up/policy.ts';

const PLACES = {
  page: 'https://shop.example/live',
  library: 'https://cdn.example/onair/',
  origins: new Set(['https://live.example', 'https://shop.example']),
  hasHls: false,
};
const violation = (given: Partial<Violation>): Violation => ({
  effectiveDirective: 'connect-src',
  blockedURI: 'https://live.example/live/show.json',
  sourceFile: '',
  sample: '',
  disposition: 'enforce',
  originalPolicy: '',
  ...given,
});
const told = (given: Partial<Violation>) => {
  const gap = policyGap(violation(given), PLACES);
  return gap && directivesFor([gap])[0];
};
const BY_US = { sourceFile: 'https://cdn.example/onair/chunks/load-show-1.js' };

describe('what a policy blocked', () => {
  it('is told as directive and source, as they are written', () => {
    assert.equal(told({}), 'connect-src https://live.example');
    const script = { effectiveDirective: 'script-src-elem' };
    assert.equal(
      told({ ...script, blockedURI: 'https://cdn.example/onair/autoload.js' }),
      'script-src https://cdn.example',
    );
    assert.equal(
      told({ ...BY_US, effectiveDirective: 'media-src', blockedURI: 'blob' }),
      'media-src blob:',
    );
    assert.equal(
      told({ ...BY_US, effectiveDirective: 'worker-src', blockedURI: 'blob' }),
      'worker-src blob:',
    );
    assert.equal(
      told({ ...BY_US, blockedURI: 'https://shop.example/show.json' }),
      "connect-src 'self'",
    );
    const types = { effectiveDirective: 'trusted-types', blockedURI: 'trusted-types-policy' };
    assert.equal(told({ ...types, sample: 'lit-html' }), 'trusted-types lit-html');
  });

  it('is not told where it is the page’s own, or somebody else’s', () => {
    assert.equal(told({ blockedURI: 'https://ads.example/pixel' }), null);
    assert.equal(told({ blockedURI: 'https://shop.example/own.js' }), null);
    assert.equal(told({ effectiveDirective: 'script-src-elem', blockedURI: 'inline' }), null);
    assert.equal(told({ effectiveDirective: 'media-src', blockedURI: 'blob' }), null);
  });

  it('is told of a blob that nobody is named for, where a show comes over HLS', () => {
    const blob = violation({ effectiveDirective: 'media-src', blockedURI: 'blob' });
    const gap = policyGap(blob, { ...PLACES, hasHls: true });
    assert.deepEqual(gap, { directive: 'media-src', allowed: [], source: 'blob:' });
  });

  it('is not told where it was only reported', () => {
    assert.equal(told({ disposition: 'report' }), null);
  });
});

describe('the directives to paste', () => {
  const lacking = (originalPolicy: string, given: Partial<Violation> = {}) =>
    told({ originalPolicy, ...given });

  it('keep the sources that hold already', () => {
    assert.equal(
      lacking("default-src 'none'; Connect-Src 'self'  https://a.example ;img-src *"),
      "connect-src 'self' https://a.example https://live.example",
    );
  });

  it('repeat those of default-src where the directive is not there yet', () => {
    assert.equal(
      lacking("default-src 'self' https://cdn.example; img-src *"),
      "connect-src 'self' https://cdn.example https://live.example",
    );
  });

  it('do not say none beside a source', () => {
    assert.equal(lacking("connect-src 'none'"), 'connect-src https://live.example');
    assert.equal(lacking("default-src 'none'"), 'connect-src https://live.example');
  });

  it('name the sub-directive where the policy has it', () => {
    const script = {
      effectiveDirective: 'script-src-elem',
      blockedURI: 'https://cdn.example/onair/autoload.js',
    };
    assert.equal(
      lacking("script-src-elem 'self'; script-src *", script),
      "script-src-elem 'self' https://cdn.example",
    );
    assert.equal(lacking("script-src 'self'", script), "script-src 'self' https://cdn.example");
  });

  it('take nothing of default-src for the names of Trusted Types', () => {
    const types = {
      effectiveDirective: 'trusted-types',
      blockedURI: 'trusted-types-policy',
      sample: 'lit-html',
    };
    assert.equal(lacking("default-src 'self'", types), 'trusted-types lit-html');
    assert.equal(lacking('trusted-types own', types), 'trusted-types own lit-html');
  });

  it('are one for all that was blocked by it', () => {
    const gap = (source: string, directive = 'connect-src') => ({
      directive,
      allowed: ["'self'"],
      source,
    });
    const gaps = [gap('https://a.example'), gap('data:', 'img-src'), gap('https://b.example')];
    assert.deepEqual(directivesFor(gaps), [
      "connect-src 'self' https://a.example https://b.example",
      "img-src 'self' data:",
    ]);
  });
});

describe('the origins in a manifest', () => {
  it('are found at any depth, and nothing else is taken for one', () => {
    const manifest = {
      title: 'https is a word',
      media: [{ url: 'https://live.example/whep' }, { url: 'http://other.example:81/a.m3u8' }],
      feed: { url: 'https://live.example/feed', sendUrl: null },
      poster: 'data:image/png;base64,',
    };
    assert.deepEqual([...originsIn(manifest)], ['https://live.example', 'http://other.example:81']);
  });
});
