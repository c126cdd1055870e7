import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCaptions, parseCaptions } from '../../../examples/live-server/media/captions.ts';

describe('captions', () => {
  it('of the demo follow each other within the loop', async () => {
    const captions = await loadCaptions('demo');
    assert.deepEqual(captions[0], {
      from: 700,
      to: 5498,
      text: 'This is the stoneware mug, thrown by hand, in a cream glaze with iron flecks.',
    });
    let end = 0;
    for (const { from, to, text } of captions) {
      assert.ok(from >= end && to > from && to <= 64_000 && text.length > 0);
      end = to;
    }
  });

  it('read hours, settings, identifiers, several lines and Windows line ends', () => {
    const vtt =
      'WEBVTT\r\n\r\nNOTE a comment\r\n\r\nid\r\n01:00:01.500 --> 01:00:02.000 line:0\r\none\r\ntwo\r\n';
    assert.deepEqual(parseCaptions(vtt), [{ from: 3_601_500, to: 3_602_000, text: 'one two' }]);
  });

  it('refuse what is not WebVTT or not a time', () => {
    assert.throws(() => parseCaptions('<html>'), /not WebVTT/);
    assert.throws(() => parseCaptions('WEBVTT\n\n1.5 --> 2\nx'), /not a time/);
  });
});
