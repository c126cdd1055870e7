import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { originsIn, policyTrouble, type Violation } from '../../../src/set-up/policy.ts';

const PLACES = {
  page: 'https://shop.example/live',
  library: 'https://cdn.example/onair/',
  origins: new Set(['https://live.example', 'https://shop.example']),
};
const violation = (given: Partial<Violation>): Violation => ({
  effectiveDirective: 'connect-src',
  blockedURI: 'https://live.example/live/show.json',
  sourceFile: '',
  sample: '',
  disposition: 'enforce',
  ...given,
});
const told = (given: Partial<Violation>) => {
  const trouble = policyTrouble(violation(given), PLACES);
  return trouble?.kind === 'policy' ? `${trouble.directive} ${trouble.source}` : trouble;
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

  it('is not told where it was only reported', () => {
    assert.equal(told({ disposition: 'report' }), null);
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
