import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyText } from '../../../src/transport/body-text.ts';

describe('bodyText', () => {
  it('reads a text, whatever pieces it comes in', async () => {
    const bytes = new TextEncoder().encode('Tee für 茶');
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
        stream.close();
      },
    });
    assert.equal(await bodyText(new Response(body), 1_000), 'Tee für 茶');
  });

  it('reads the longest text that is let in', async () => {
    assert.equal(await bodyText(new Response('12345'), 5), '12345');
  });

  it('reads nothing as an empty text', async () => {
    assert.equal(await bodyText(new Response(null), 5), '');
  });

  it('stops a text that is too long, and lets go of the connection', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array(100)),
      cancel() {
        cancelled = true;
      },
    });
    await assert.rejects(bodyText(new Response(body), 1_000), RangeError);
    assert.equal(cancelled, true);
  });
});
