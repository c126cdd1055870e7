import { expect } from 'chai';
import { render, html } from 'lit';
import { eventually } from '../../testing/assert.ts';
import { violationsIn } from '../../../test/browser/axe.ts';
import { clearPlayers, stagePlayer } from '../../../test/browser/player-stage.ts';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import type { OnairPlayer } from './player.ts';

describe('<onair-player>', () => {
  afterEach(clearPlayers);

  const SOON = { at: '13:00:00', log: [], manifest: { state: 'scheduled' as const } };
  const rated = (bitrate: number) => ({
    manifest: { media: storyManifest().media.map((source) => ({ ...source, bitrate })) },
  });

  it('passes the accessibility audit before it plays, and while it does', async () => {
    const { place, press, becomes } = await stagePlayer();
    expect(await violationsIn(place)).to.deep.equal([]);
    await press('.play');
    await becomes('playing');
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('shows the poster and the way in, and plays nothing by itself', async () => {
    const { find, show, becomes } = await stagePlayer();
    await becomes('ready');
    expect(find('.poster')?.getAttribute('alt')).to.equal('A cream stoneware mug on an oak table');
    expect(find('.play')?.ariaLabel ?? find('.play')?.getAttribute('aria-label')).to.equal('Play');
    expect(find('video')).to.equal(null);
    expect(show.playback).to.equal(null);
  });

  it('is a box of 16:9 before anything is loaded', async () => {
    const place = document.body.appendChild(document.createElement('main'));
    place.style.inlineSize = '640px';
    render(html`<onair-player></onair-player>`, place);
    await (place.querySelector('onair-player') as OnairPlayer).updateComplete;
    expect(place.getBoundingClientRect().height).to.equal(360);
    place.remove();
  });

  it('never writes an attribute of its own, whatever befalls it', async () => {
    const { player, press, becomes } = await stagePlayer();
    const names = player.getAttributeNames();
    await press('.play');
    await becomes('playing');
    player.pause();
    await becomes('ready');
    expect(player.getAttributeNames()).to.deep.equal(names);
  });

  it('says how much data it takes where the manifest knows, and nothing where it does not', async () => {
    const known = await stagePlayer(rated(1_700_000));
    expect(known.words()).to.include('Uses about 13 MB a minute');
    const unknown = await stagePlayer();
    expect(unknown.words()).not.to.include('MB');
  });

  it('tells the start in the viewer’s own time, and starts by itself for who waits', async () => {
    const { words, becomes, press, clock, show } = await stagePlayer(SOON);
    await becomes('scheduled');
    expect(words()).to.match(/Today, \d\d:\d\d your time/);
    await press('.play');
    await becomes('soon');
    expect(words()).to.include('It starts here by itself.');
    expect(show.playback).to.equal(null);
    await clock.advance(30 * 60_000);
    await becomes('playing');
  });

  it('starts without sound once it is live, where it may start by itself', async () => {
    const { becomes, show } = await stagePlayer({}, { autoplay: true });
    await becomes('playing');
    expect(show.state.media.muted).to.equal(true);
  });

  it('waits for the start where it may start by itself', async () => {
    const { becomes, show, feed } = await stagePlayer(SOON, { autoplay: true });
    await becomes('scheduled');
    expect(show.playback).to.equal(null);
    feed.push({ type: 'show.state', data: { state: 'live' } });
    await becomes('playing');
  });

  it('never calls a demo live', async () => {
    const { words, press, becomes } = await stagePlayer({
      manifest: { demo: 'Demo: looped film' },
    });
    const told = () => `${words()}`;
    expect(told()).to.include('Demo: looped film');
    expect(told()).not.to.include('Live');
    await press('.play');
    await becomes('playing');
    expect(told()).to.include('Demo: looped film');
    expect(told().replace('Live', '')).to.equal(told());
  });

  it('says why a show was cancelled, as text', async () => {
    const reason = '<img src=x onerror=alert(1)>The kiln broke.';
    const { words, becomes, find, feed } = await stagePlayer();
    await becomes('ready');
    feed.push({ type: 'show.state', data: { state: 'cancelled', reason } });
    await becomes('cancelled');
    await eventually(() => words().includes(reason), 'the reason');
    expect(find('.tile img')).to.equal(null);
  });

  it('tells what became of the questions, and plays the recording where there is one', async () => {
    const { media } = storyManifest();
    const replay = { media, startsAt: '2026-11-26T13:30:00.000Z' };
    const { words, becomes, press, feed } = await stagePlayer({ manifest: { replay } });
    feed.push({ type: 'show.state', data: { state: 'ended' } });
    await becomes('ended');
    await eventually(() => words().includes('The recording is ready.'), 'the recording');
    expect(words()).to.match(/\d+ of \d+ answered\./);
    await press('.act');
    await becomes('playing');
    expect(words()).to.include('Recording');
    expect(words()).not.to.include('Live');
  });

  it('offers no recording where there is none', async () => {
    const { find, becomes, soon } = await stagePlayer({ log: [], manifest: { state: 'ended' } });
    await becomes('ended');
    await soon('.tile');
    expect(find('.act')).to.equal(null);
    expect(find('.play')).to.equal(null);
  });

  it('has no way in where there is nothing to play', async () => {
    const { find, words } = await stagePlayer({ manifest: { media: [] } });
    await eventually(() => words().includes('This show has no picture'), 'it says so');
    expect(find('.play')).to.equal(null);
  });

  it('keeps its light-DOM content until there is a show', async () => {
    const place = document.body.appendChild(document.createElement('main'));
    render(
      html`<onair-show
        ><onair-player><a href="/live">The live page</a></onair-player></onair-show
      >`,
      place,
    );
    const link = place.querySelector('a') as HTMLElement;
    await (place.querySelector('onair-player') as OnairPlayer).updateComplete;
    expect(link.assignedSlot).not.to.equal(null);
    const showElement = place.querySelector('onair-show') as HTMLElement & { show: unknown };
    showElement.show = storyShow().show;
    await eventually(() => link.assignedSlot === null, 'the player has its place');
    place.remove();
  });

  it('leaves the dark ground where the poster does not come', async () => {
    const poster = { url: '/no/such/picture.jpg' };
    const { find } = await stagePlayer({ manifest: { poster } });
    await eventually(() => find('.poster')?.hidden, 'the broken picture is out of sight');
    expect(find('.play')).not.to.equal(null);
  });

  it('speaks the language around it, right to left', async () => {
    const { words, find, press, becomes } = await stagePlayer({}, { lang: 'ar' });
    await eventually(() => words().includes('مباشر'), 'Arabic');
    expect(find('.root')?.dir).to.equal('rtl');
    await press('.play');
    await becomes('playing');
    await eventually(() => words().includes('الصوت مغلق'), 'Arabic controls');
  });

  it('holds a title of 400 characters', async () => {
    const title = 'Wunderschönehandgemachtetasse'.repeat(14);
    const { find, player } = await stagePlayer({ manifest: { title } }, { width: 320 });
    expect(find('.box')?.getAttribute('aria-label')).to.equal(title);
    expect(player.scrollWidth).to.equal(320);
  });

  it('takes what pages put into its slots', async () => {
    const { player, find } = await stagePlayer({}, { layout: 'ground', width: 390, height: 700 });
    for (const slot of ['poster', 'title', 'actions', 'bottom']) {
      const part = document.createElement(slot === 'poster' ? 'img' : 'p');
      part.slot = slot;
      part.textContent = slot;
      player.append(part);
    }
    expect([...player.children].every(({ assignedSlot }) => assignedSlot)).to.equal(true);
    expect(find('.box')?.getBoundingClientRect().height).to.equal(700);
  });
});
