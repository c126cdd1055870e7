import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoManifest } from '../../../examples/live-server/show/manifest/demo-manifest.ts';
import { testManifest } from '../../../examples/live-server/show/manifest/test-manifest.ts';
import { readManifest } from '../../../src/protocol/read.ts';

const OPTIONS = { hasWebRtc: true, startedAt: Date.UTC(2026, 10, 25) };
const LANGUAGES = ['de', 'ja', 'zh-Hans', 'ar'];
const BASE = 'https://shop.example/live/show.json';

describe('the manifests', () => {
  for (const [name, make] of [
    ['demo', demoManifest],
    ['test', testManifest],
  ] as const) {
    it(`of the ${name} show reads without an issue, and its addresses lead to the server`, () => {
      const read = readManifest(make(OPTIONS), { base: BASE });
      assert.deepEqual(read.issues, []);
      assert.ok(read.ok);
      assert.deepEqual(
        read.value.media.map(({ type, url }) => [type, url]),
        [
          ['whep', 'https://shop.example/live/whep'],
          ['hls', 'https://shop.example/live/hls/main.m3u8'],
        ],
      );
      assert.equal(read.value.feed?.sendUrl, 'https://shop.example/live/requests');
    });

    it(`of the ${name} show says that it is a demo`, () => {
      assert.match(JSON.stringify(make(OPTIONS).demo), /^"?.*Demo: looped/);
    });
  }

  it('leave WHEP out where there is no WebRTC', () => {
    const { media } = demoManifest({ ...OPTIONS, hasWebRtc: false });
    assert.deepEqual(
      media.map(({ type }) => type),
      ['hls'],
    );
  });

  it('have every text of the demo in all its languages', () => {
    const lacking: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value && !LANGUAGES.every((lang) => lang in value)) lacking.push(path);
      for (const [key, child] of Object.entries(value)) look(child, `${path}.${key}`);
    };
    look(demoManifest(OPTIONS), 'manifest');
    assert.deepEqual(lacking, []);
  });
});
