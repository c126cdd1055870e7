import { expect } from 'chai';
import { html, render } from 'lit';
import { systemClock } from '../../core/clock.ts';
import { createShow, type Show } from '../../core/show.ts';
import { eventually, pause } from '../../testing/assert.ts';
import { createLadder } from '../../transport/ladder.ts';
import { memoryTransport } from '../../transport/memory/media.ts';
import { clearPlayers, stagePlayer } from '../../../test/browser/player-stage.ts';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { OnairShow } from '../show/show.ts';
import { OnairPlayer } from './player.ts';

describe('the life of <onair-player>', () => {
  afterEach(clearPlayers);

  it('plays a real source, with its delay, moved or not, until it is removed for good', async () => {
    const source = memoryTransport({ delay: 400 });
    const media = [{ type: 'memory', url: '/' }];
    const show = createShow({
      manifest: storyManifest({ media, startsAt: new Date(Date.now() - 60_000).toISOString() }),
      media: createLadder({
        sources: media,
        transports: [source],
        clock: systemClock,
        policy: { nextDelay: () => 100 },
      }),
    });
    const { press, becomes, find, place, player } = await stagePlayer({ made: { show } });
    await press('.play');
    await becomes('playing');
    const video = find('video:not([inert])') as HTMLVideoElement;
    expect(video.videoWidth).to.be.above(0);
    const aside = place.querySelector('onair-show')?.appendChild(document.createElement('aside'));
    aside?.append(player);
    await pause(50);
    expect(find('video:not([inert])')).to.equal(video);
    expect(source.sessions).to.equal(1);
    await eventually(() => !video.paused, 'it plays on');
    player.remove();
    await eventually(() => source.sessions === 0, 'the source is let go');
    expect(video.srcObject).to.equal(null);
    show.close();
  });

  it('ends what it opened when it is removed while it connects', async () => {
    const { press, player, show, becomes } = await stagePlayer({
      media: { phase: 'connecting', transport: null, playback: 'stopped' },
      second: null,
    });
    await press('.play');
    await becomes('connecting');
    player.remove();
    await eventually(() => show.playback === null, 'it is stopped');
    expect(show.state.media.phase).to.equal('idle');
  });

  it('opens nothing when it is removed before its stage is there', async () => {
    const { press, player, show } = await stagePlayer();
    await press('.play');
    player.remove();
    await pause(100);
    expect(show.playback).to.equal(null);
  });

  it('starts anew when it comes back', async () => {
    const { place, player, show, becomes, press } = await stagePlayer();
    await press('.play');
    await becomes('playing');
    player.remove();
    await eventually(() => show.playback === null, 'it is stopped');
    place.querySelector('onair-show')?.append(player);
    await becomes('ready');
    await press('.play');
    await becomes('playing');
  });

  it('stops the show before when it is given another one', async () => {
    const { place, show, becomes, press } = await stagePlayer();
    await press('.play');
    await becomes('playing');
    const other = storyShow();
    (place.querySelector('onair-show') as OnairShow).show = other.show;
    await eventually(() => show.playback === null, 'the first is stopped');
    await becomes('ready');
    expect(other.show.playback).to.equal(null);
  });

  it('is its own, beside another player of the same show', async () => {
    const { place, show, press, player, becomes } = await stagePlayer();
    const second = document.createElement('onair-player') as OnairPlayer;
    place.querySelector('onair-show')?.append(second);
    await press('.play');
    await becomes('playing');
    second.play();
    await eventually(() => second.matches(':state(playing)'), 'the second plays');
    await eventually(() => player.matches(':state(ready)'), 'the first says that it does not');
    player.remove();
    await pause(50);
    expect(show.playback).not.to.equal(null);
  });

  let count = 0;
  for (const order of [['show', 'player'] as const, ['player', 'show'] as const]) {
    it(`finds its show when ${order.join(' is defined before ')}`, async () => {
      count++;
      const tags = { show: `test-home-${count}`, player: `test-player-${count}` };
      const place = document.body.appendChild(document.createElement('main'));
      place.innerHTML = `<${tags.show}><${tags.player} autoplay></${tags.player}></${tags.show}>`;
      const classes = { show: class extends OnairShow {}, player: class extends OnairPlayer {} };
      const { show } = storyShow();
      for (const name of order) {
        customElements.define(tags[name], classes[name]);
        if (name === 'show') (place.firstElementChild as OnairShow).show = show;
        await pause(10);
      }
      await eventually(() => show.playback, 'it plays');
      place.remove();
    });
  }

  it('names its show by its id', async () => {
    const { show } = storyShow();
    const place = document.body.appendChild(document.createElement('main'));
    render(
      html`<onair-player for="evening" autoplay></onair-player>
        <onair-show id="evening" .show=${show}></onair-show>`,
      place,
    );
    await eventually(() => show.playback, 'it plays');
    const player = place.querySelector('onair-player');
    const captions = await eventually(
      () => player?.shadowRoot?.querySelector('onair-captions'),
      'the captions',
    );
    await eventually(() => captions?.shadowRoot?.querySelector('.line'), 'of the same show');
    place.remove();
  });

  it('leaves nothing behind after 50 rounds', async () => {
    const { show, clock } = storyShow({
      media: { phase: 'switching', error: { area: 'media', reason: 'silent', message: '' } },
    });
    const follows = countFollows(show);
    const global = countListeners();
    const place = document.body.appendChild(document.createElement('main'));
    const round = async (): Promise<void> => {
      render(
        html`<onair-show .show=${show}><onair-player autoplay></onair-player></onair-show>`,
        place,
      );
      await eventually(() => show.playback, 'it plays');
      place.replaceChildren();
      render(html``, document.createElement('div'));
      Reflect.deleteProperty(place, '_$litPart$');
      await eventually(() => show.playback === null, 'it is stopped');
    };
    await round();
    const before = { follows: follows(), global: global.open() };
    const { waiting } = clock;
    for (let i = 0; i < 50; i++) await round();
    expect({ follows: follows(), global: global.open() }).to.deep.equal(before);
    // The feed of the show may wait for something, too.
    expect(clock.waiting).to.be.at.most(waiting + 1);
    global.restore();
    place.remove();
  });
});

/** How many selections of a show are followed now. */
function countFollows(show: Show): () => number {
  const { select } = show;
  let open = 0;
  show.select = (selector, listener, signal) => {
    open++;
    signal?.addEventListener('abort', () => open--, { once: true });
    select(selector, listener, signal);
  };
  return () => open;
}

/** How many listeners with a signal are on the window and the document now. */
function countListeners(): { open(): number; restore(): void } {
  let open = 0;
  const targets = [window, document] as const;
  for (const target of targets) {
    const { addEventListener } = EventTarget.prototype;
    target.addEventListener = (
      ...[type, listener, options]: Parameters<typeof addEventListener>
    ) => {
      const signal = typeof options === 'object' ? options.signal : undefined;
      open++;
      signal?.addEventListener('abort', () => open--, { once: true });
      addEventListener.call(target, type, listener, options);
    };
  }
  return {
    open: () => open,
    restore: () => {
      for (const target of targets) Reflect.deleteProperty(target, 'addEventListener');
    },
  };
}
