import { expect } from 'chai';
import type { Show } from '../../src/core/index.ts';
import { loadShow } from '../../src/presets/index.ts';
import { eventually } from '../../src/testing/assert.ts';
import { createSurface } from '../../src/transport/surface.ts';
import { liveServerUrl } from './live-show.ts';

describe('two shows on one page', () => {
  const life = new AbortController();
  after(() => life.abort());

  const play = async (): Promise<{ show: Show; stage: HTMLElement }> => {
    const loaded = await loadShow(`${await liveServerUrl()}/live/show.json`, {
      signal: life.signal,
    });
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { show } = loaded;
    const stage = document.body.appendChild(document.createElement('div'));
    stage.style.width = '320px';
    show.play(createSurface(stage));
    await eventually(() => show.state.media.phase !== 'connecting', 'a picture', 15_000);
    return { show, stage };
  };
  const pictureOf = (stage: HTMLElement): HTMLVideoElement | undefined =>
    [...stage.querySelectorAll('video')].find((video) => video.part.contains('shown'));

  it('play beside each other, each with its own state, and one ends without the other', async () => {
    const [first, second] = [await play(), await play()];
    expect(pictureOf(first.stage)).not.to.equal(pictureOf(second.stage));
    const question = { text: `Asked by the first at ${Date.now()}`, lang: 'en' };
    const outcome = await first.show.send('question.ask', question);
    expect(outcome.ok).to.equal(true);
    expect(first.show.state.mine.questions).to.have.length(1);
    expect(second.show.state.mine.questions).to.have.length(0);
    const seen = ({ state }: Show): boolean =>
      Object.values(state.questions.byId).some(({ text }) => text === question.text);
    await eventually(() => seen(first.show) && seen(second.show), 'both have the question');

    first.show.close();
    const picture = pictureOf(second.stage);
    const from = picture?.currentTime ?? 0;
    await eventually(() => (picture?.currentTime ?? 0) > from + 0.3, 'the second plays on');
    await eventually(() => !pictureOf(first.stage)?.srcObject, 'the first is let go');
  });
});
