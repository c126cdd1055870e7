import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it, mock } from 'node:test';
import { MediaFailure } from '../../../src/core/media-failure.ts';
import { hlsTransport } from '../../../src/transport/hls/media.ts';

// Node has no media elements: to the transport it is a browser that can play nothing.
describe('hlsTransport where nothing can play HLS', () => {
  const source = { type: 'hls', url: 'http://127.0.0.1:9/main.m3u8' };

  it('says so beforehand', () => {
    assert.equal(hlsTransport().canPlay(source), false);
  });

  it('rejects with "unsupported", and fetches neither playlist nor engine', async () => {
    const transport = hlsTransport({ loadEngine: () => assert.fail('the engine was fetched') });
    const video = {} as HTMLVideoElement;
    const { signal } = new AbortController();
    const failure: unknown = await transport
      .open(source, { video, signal })
      .catch((e: unknown) => e);
    assert.ok(failure instanceof MediaFailure);
    assert.equal(failure.error.reason, 'unsupported');
  });
});

describe('hlsTransport at an origin that never answers', () => {
  afterEach(() => {
    mock.timers.reset();
    Reflect.deleteProperty(globalThis, 'MediaSource');
  });

  it('rejects with "timeout" after 20 s', async () => {
    Object.assign(globalThis, { MediaSource: Object });
    const server = createServer(() => undefined);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    mock.timers.enable({ apis: ['setTimeout'] });
    const transport = hlsTransport({ loadEngine: () => new Promise(() => undefined) });
    const opening = transport.open(
      { type: 'hls', url: `http://127.0.0.1:${port}/main.m3u8` },
      { video: {} as HTMLVideoElement, signal: new AbortController().signal },
    );
    mock.timers.tick(20_000);
    const failure: unknown = await opening.catch((e: unknown) => e);
    assert.ok(failure instanceof MediaFailure);
    assert.equal(failure.error.reason, 'timeout');
    server.closeAllConnections();
    server.close();
  });
});
