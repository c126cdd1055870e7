import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaTransport } from '../../../src/core/ports.ts';
import { transportContract } from '../../../src/testing/transport-contract.ts';
import { fakeBrowser, SOURCE } from './fake-browser.ts';

/** The contract's checks by name, for a transport with one thing about it changed. */
function checksOf(sabotage: (transport: MediaTransport) => Partial<MediaTransport>) {
  const checks = new Map<string, () => void | Promise<void>>();
  const runner = {
    describe: (_: string, body: () => void) => body(),
    it: (name: string, body: () => void | Promise<void>) => checks.set(name, body),
  };
  const make = () => {
    const { transport, video } = fakeBrowser(() => ({ status: 404 }));
    const element = Object.assign(video, { getAttribute: () => null });
    return {
      transport: { ...transport, ...sabotage(transport) },
      source: SOURCE,
      createVideo: () => element as unknown as HTMLVideoElement,
    };
  };
  transportContract(runner, make, { failures: { 'not-found': () => SOURCE } });
  return async (name: string) => checks.get(name)?.();
}

const CHOOSES = 'has a name, and says which sources are its own';
const BEFORE = 'rejects with the reason when aborted before it opens';
const NOT_FOUND = 'rejects with "not-found", and leaves the element empty';

describe('the transport contract', () => {
  it('passes what keeps it', async () => {
    const run = checksOf(() => ({}));
    for (const name of [CHOOSES, BEFORE, NOT_FOUND]) await run(name);
  });

  it('fails a transport that takes every source for its own', async () => {
    await assert.rejects(checksOf(() => ({ canPlay: () => true }))(CHOOSES), /unknown type/);
  });

  it('fails a transport that does not look at its signal', async () => {
    const deaf = checksOf(({ open }) => ({
      open: (source, { video }) => open(source, { video, signal: new AbortController().signal }),
    }));
    await assert.rejects(deaf(BEFORE), /its rejection/);
  });

  it('fails a transport that gives another reason, or an error of another kind', async () => {
    const plain = checksOf(() => ({ open: () => Promise.reject(new Error('404')) }));
    await assert.rejects(plain(NOT_FOUND), /a MediaFailure/);
  });

  it('fails a transport that leaves something in the element', async () => {
    const untidy = checksOf(({ open }) => ({
      open(source, options) {
        options.video.srcObject = {} as MediaStream;
        return open(source, options);
      },
    }));
    await assert.rejects(untidy(NOT_FOUND), /the element is empty/);
  });
});
