import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TokenVerifier } from 'livekit-server-sdk';
import { readLivekit } from '../../../examples/live-server/livekit/livekit.ts';
import { startLiveServer } from '../../../examples/live-server/server.ts';
import type { Manifest } from '../../../src/protocol/manifest.ts';

const livekit = {
  url: 'wss://livekit.example',
  apiKey: 'key',
  apiSecret: 'a-secret-that-is-long-enough-for-signing',
};
const serve = () =>
  startLiveServer({ clip: 'test', port: 0, dataDir: ':memory:', quiet: true, livekit });

describe('a live server whose show is on LiveKit too', () => {
  it('names it first in the manifest, and hands out tokens for watching alone', async () => {
    const server = await serve();
    try {
      const manifest = (await (await fetch(`${server.url}/live/show.json`)).json()) as Manifest;
      const [first] = manifest.media;
      assert.deepEqual(first, {
        type: 'livekit',
        url: livekit.url,
        tokenUrl: 'livekit/token',
      });
      const address = new URL(first.tokenUrl!, `${server.url}/live/show.json`);
      const ask = async (): Promise<string> => {
        const response = await fetch(address);
        assert.equal(response.headers.get('cache-control'), 'no-store');
        return ((await response.json()) as { token: string }).token;
      };
      const verifier = new TokenVerifier(livekit.apiKey, livekit.apiSecret);
      const [one, two] = [await verifier.verify(await ask()), await verifier.verify(await ask())];
      assert.deepEqual(one.video, {
        room: 'onair-test',
        roomJoin: true,
        canSubscribe: true,
        canPublish: false,
        canPublishData: false,
        canUpdateOwnMetadata: false,
        hidden: false,
      });
      assert.match(one.sub!, /^viewer-[\w-]{36}$/);
      assert.notEqual(one.sub, two.sub, 'an identity is not used twice');
      assert.ok(one.exp! - Date.now() / 1000 <= 121, 'the token is short-lived');
      assert.deepEqual([one.name, one.metadata, one.attributes], [undefined, undefined, undefined]);
    } finally {
      await server.close();
    }
  });

  it('refuses with 429 whoever asks without end', async () => {
    const server = await serve();
    try {
      const ask = () => fetch(`${server.url}/live/livekit/token`);
      const statuses = new Set<number>();
      for (let round = 0; round < 320; round++) statuses.add((await ask()).status);
      assert.deepEqual([...statuses], [200, 429]);
      assert.ok(Number((await ask()).headers.get('retry-after')) >= 1);
    } finally {
      await server.close();
    }
  });

  it('says what is missing when it is started', () => {
    const env = { LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' };
    assert.throws(() => readLivekit('https://livekit.example', env), /wss:/);
    assert.throws(() => readLivekit('wss://livekit.example', {}), /LIVEKIT_API_KEY/);
    assert.equal(readLivekit('wss://livekit.example', env).apiKey, 'key');
  });
});
