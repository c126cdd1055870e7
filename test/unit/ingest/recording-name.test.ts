import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isRecordingName,
  recordingName,
} from '../../../examples/live-server/ingest/recording-name.ts';

const AT = Date.parse('2026-01-31T09:08:07.123Z');

describe('the name of a recording', () => {
  it('tells the show and when it began', () => {
    assert.equal(recordingName('spring-sale', AT), 'spring-sale-2026-01-31T09-08-07-123Z.mp4');
  });

  for (const show of ['2026.spring', '../../etc/passwd', 'shows/évening', '新品', 'x'.repeat(200)])
    it(`is one that is found again, in its folder, for ${show.slice(0, 20)}`, () => {
      const name = recordingName(show, AT);
      assert.ok(isRecordingName(name), name);
      assert.ok(name.length < 120, name);
    });

  it('is nothing else', () => {
    for (const name of ['../a-2026-01-31T09-08-07-123Z.mp4', 'show.mp4', 'a/b-2026.mp4'])
      assert.ok(!isRecordingName(name), name);
  });
});
