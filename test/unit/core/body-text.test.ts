import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyText } from '../../../src/core/body-text.ts';

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

  it('begins no text that is told to be too long', async () => {
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({ pull: () => void pulls++ }, { highWaterMark: 0 });
    const headers = { 'content-length': '1001' };
    await assert.rejects(bodyText(new Response(body, { headers }), 1_000), RangeError);
    assert.equal(pulls, 0);
  });

  it('believes no told length that is none', async () => {
    const headers = { 'content-length': 'plenty' };
    assert.equal(await bodyText(new Response('12345', { headers }), 5), '12345');
  });
});
