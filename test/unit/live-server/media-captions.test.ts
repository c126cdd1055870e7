import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CAPTION_LANGUAGES,
  loadCaptions,
  parseCaptions,
} from '../../../examples/live-server/media/captions.ts';

describe('captions', () => {
  it('of the demo follow each other within the loop', async () => {
    const captions = await loadCaptions('demo');
    assert.deepEqual(captions[0], {
      from: 700,
      to: 5498,
      text: 'This is the stoneware mug, thrown by hand, in a cream glaze with iron flecks.',
      lang: 'en',
    });
    let end = 0;
    for (const { from, to, text } of captions.filter(({ lang }) => lang === 'en')) {
      assert.ok(from >= end && to > from && to <= 64_000 && text.length > 0);
      end = to;
    }
  });

  it('of the demo say the same at the same time in each language', async () => {
    const captions = await loadCaptions('demo');
    const timesOf = (wanted: string): readonly (readonly number[])[] =>
      captions.filter(({ lang }) => lang === wanted).map(({ from, to }) => [from, to]);
    const [spoken = '', ...others] = CAPTION_LANGUAGES;
    assert.equal(timesOf(spoken).length, 12);
    for (const lang of others) assert.deepEqual(timesOf(lang), timesOf(spoken));
    const scripts = {
      'zh-Hans': /^[^a-z]*\p{Script=Han}[^a-z]*$/u,
      ar: /^[^a-z]*\p{Script=Arabic}[^a-z]*$/u,
    };
    for (const [lang, script] of Object.entries(scripts))
      for (const line of captions.filter((one) => one.lang === lang))
        assert.match(line.text, script);
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
