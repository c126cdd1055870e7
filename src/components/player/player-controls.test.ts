import { expect } from 'chai';
import { eventually } from '../../testing/assert.ts';
import { violationsIn } from '../../../test/browser/axe.ts';
import {
  clearPlayers,
  stagePlayer,
  type PlayerOptions,
  type StagedPlayer,
} from '../../../test/browser/player-stage.ts';

describe('<onair-player> at hand', () => {
  afterEach(clearPlayers);

  const playing = async (options: PlayerOptions = {}): Promise<StagedPlayer> => {
    const staged = await stagePlayer({}, options);
    await staged.press('.play');
    await staged.becomes('playing');
    return staged;
  };
  const focused = ({ player }: StagedPlayer): Element | null =>
    player.shadowRoot?.activeElement ?? null;

  it('says that the sound is off, and turns it on within the tap', async () => {
    const { words, press, show, find, player } = await playing();
    expect(words()).to.include('Sound is off. Turn on');
    expect(player.matches(':state(muted)')).to.equal(true);
    await press('.sound-off');
    expect(show.state.media.muted).to.equal(false);
    await eventually(() => !find('.sound-off'), 'the sound is on');
    expect(player.matches(':state(muted)')).to.equal(false);
    await press('.control.sound');
    expect(show.state.media.muted).to.equal(true);
  });

  it('changes how loud it is', async () => {
    const { press, soon, find } = await playing();
    await press('.sound-off');
    const volume = (await soon('.volume')) as HTMLInputElement;
    volume.value = '0.5';
    volume.dispatchEvent(new Event('input', { bubbles: true }));
    expect((find('video:not([inert])') as HTMLVideoElement).volume).to.equal(0.5);
  });

  it('pauses: the last picture stays, nothing is loaded, and play goes on', async () => {
    const { press, becomes, words, show, find } = await playing();
    const video = find('video:not([inert])') as HTMLVideoElement;
    await eventually(() => video.readyState >= 2, 'a picture');
    await press('.control.pause');
    await becomes('ready');
    expect(show.playback).to.equal(null);
    expect(find('canvas.still')).not.to.equal(null);
    expect(words()).to.include('Paused');
    expect(words()).not.to.include('Live');
    await press('.play');
    await becomes('playing');
    await eventually(() => !find('canvas.still'), 'the picture moves again');
  });

  it('keeps the focus in it when what had it is gone, so that the keys work', async () => {
    const staged = await playing();
    await eventually(() => focused(staged)?.matches('.box'), 'the box has the focus');
    const { key, show, becomes, player } = staged;
    key('m');
    expect(show.state.media.muted).to.equal(false);
    key('k');
    await becomes('ready');
    await player.updateComplete;
    key(' ');
    await becomes('playing');
  });

  it('leaves keys to the page while the focus is elsewhere, and to what is in its slots', async () => {
    const { player, place, show } = await playing({ layout: 'ground', width: 390, height: 700 });
    const own = document.createElement('button');
    own.slot = 'bottom';
    player.append(own);
    for (const target of [document.body, place, own]) {
      const init = { key: 'm', bubbles: true, composed: true };
      target.dispatchEvent(new KeyboardEvent('keydown', init));
    }
    expect(show.state.media.muted).to.equal(true);
  });

  it('leaves combinations to the browser', async () => {
    const { find, show } = await playing();
    const init = { key: 'm', ctrlKey: true, bubbles: true, composed: true };
    find('.box')?.dispatchEvent(new KeyboardEvent('keydown', init));
    expect(show.state.media.muted).to.equal(true);
  });

  it('opens and closes its panels, and takes the focus along and back', async () => {
    const staged = await playing();
    const { press, soon, find, key, place } = staged;
    await press('.control.quality');
    await soon('.panel onair-quality');
    await eventually(() => focused(staged)?.matches('.panel'), 'the panel has the focus');
    expect(await violationsIn(place)).to.deep.equal([]);
    key('Escape');
    await eventually(() => !find('.panel'), 'the panel is closed');
    expect(focused(staged)?.matches('.control.quality')).to.equal(true);
    await press('.control.captions');
    await soon('.panel onair-caption-settings');
    expect(find('.control.captions')?.getAttribute('aria-expanded')).to.equal('true');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await eventually(() => !find('.panel'), 'a press beside it closes it');
  });

  it('has all of it in one panel where there is no room for a bar', async () => {
    const { press, soon, find, becomes } = await playing({ width: 320 });
    for (const name of ['pause', 'quality']) {
      expect(find(`.bar .${name}`)?.getBoundingClientRect().width, name).to.equal(0);
    }
    await press('.control.captions');
    await soon('.panel onair-caption-settings');
    await soon('.panel onair-quality');
    await press('.pause-word');
    await becomes('ready');
  });

  it('turns the captions off and on by a key', async () => {
    const { soon, key, find } = await playing();
    const captions = await soon('onair-captions');
    const line = () => captions.shadowRoot?.querySelector('.line');
    await eventually(line, 'a line');
    find('.box')?.focus();
    key('c');
    await eventually(() => !line(), 'no line');
    key('c');
    await eventually(line, 'the line again');
    localStorage.clear();
  });

  it('has targets of 44 px, at every width', async () => {
    for (const width of [320, 640]) {
      const { player } = await playing({ width });
      const buttons = [...(player.shadowRoot?.querySelectorAll('.box button') ?? [])]
        .map((button) => button.getBoundingClientRect())
        .filter((box) => box.width > 0);
      expect(buttons.length).to.be.above(2);
      for (const box of buttons) expect(Math.min(box.width, box.height)).to.be.at.least(44);
    }
  });

  it('goes to the corner of the page when it is scrolled away, for who pressed play alone', async () => {
    const auto = await stagePlayer({}, { autoplay: true });
    await auto.becomes('playing');
    const pressed = await playing();
    const far = document.body.appendChild(document.createElement('p'));
    far.style.height = '4000px';
    far.scrollIntoView({ block: 'end' });
    await pressed.becomes('mini');
    expect(auto.player.matches(':state(mini)')).to.equal(false);
    const box = pressed.find('.box')?.getBoundingClientRect();
    expect(box?.bottom).to.be.at.most(innerHeight);
    expect(box?.width).to.be.at.most(280);
    expect(pressed.player.getBoundingClientRect().height).to.equal(360);
    const told = pressed.find('.mini-line')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(told).to.match(
      /^Back to the show: Stoneware mug, from €24\.00 Answering: Does the foot /,
    );
    pressed.find('.mini-line')?.click();
    await eventually(() => !pressed.player.matches(':state(mini)'), 'it is back in its place');
    far.scrollIntoView({ block: 'end' });
    await pressed.becomes('mini');
    pressed.find('.control.stop')?.click();
    await eventually(() => pressed.show.playback === null, 'it is stopped');
    expect(pressed.player.matches(':state(mini)')).to.equal(false);
    far.remove();
  });

  it('has full screen and picture in picture only where the engine has them', async () => {
    const { find } = await playing();
    expect(!!find('.full-screen')).to.equal(
      document.fullscreenEnabled || 'webkitEnterFullscreen' in HTMLVideoElement.prototype,
    );
    expect(!!find('.picture-in-picture')).to.equal(document.pictureInPictureEnabled === true);
  });
});
