import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaErrorReason } from '../../../src/core/ports.ts';
import { engineError, type EngineTrouble } from '../../../src/transport/hls/failure.ts';

/** Errors as hls.js 1.7 raises them. */
const TROUBLES: readonly (readonly [MediaErrorReason, EngineTrouble])[] = [
  ['not-found', { type: 'networkError', details: 'levelLoadError', response: { code: 404 } }],
  ['unauthorized', { type: 'networkError', details: 'fragLoadError', response: { code: 401 } }],
  ['unauthorized', { type: 'networkError', details: 'manifestLoadError', response: { code: 403 } }],
  ['server-error', { type: 'networkError', details: 'levelLoadError', response: { code: 502 } }],
  ['server-error', { type: 'networkError', details: 'levelLoadError', response: { code: 400 } }],
  ['unreachable', { type: 'networkError', details: 'levelLoadError', response: { code: 0 } }],
  ['unreachable', { type: 'networkError', details: 'fragLoadError' }],
  ['timeout', { type: 'networkError', details: 'levelLoadTimeOut' }],
  ['garbled', { type: 'networkError', details: 'manifestParsingError', response: { code: 200 } }],
  ['not-live', { type: 'networkError', details: 'levelEmptyError', response: { code: 200 } }],
  ['garbled', { type: 'mediaError', details: 'fragParsingError' }],
  ['garbled', { type: 'muxError', details: 'remuxAllocError' }],
  ['unsupported', { type: 'mediaError', details: 'manifestIncompatibleCodecsError' }],
  ['unsupported', { type: 'mediaError', details: 'bufferAddCodecError' }],
  ['unsupported', { type: 'keySystemError', details: 'keySystemNoAccess' }],
  ['decode', { type: 'mediaError', details: 'bufferAppendError' }],
];

describe('engineError', () => {
  for (const [reason, trouble] of TROUBLES) {
    const status = trouble.response ? ` (${trouble.response.code})` : '';
    it(`calls ${trouble.details}${status} "${reason}"`, () => {
      const error = engineError(trouble);
      assert.equal(error.reason, reason);
      assert.equal(error.area, 'media');
      assert.equal(error.transport, 'hls');
    });
  }

  it('keeps what hls.js said', () => {
    const cause = new Error('no EXTM3U delimiter');
    const error = engineError({
      type: 'networkError',
      details: 'manifestParsingError',
      error: cause,
    });
    assert.equal(error.message, 'manifestParsingError: no EXTM3U delimiter');
    assert.equal(error.cause, cause);
  });
});
