import { expect } from 'chai';
import { eventually } from '../../testing/assert.ts';
import {
  clearPlayers,
  stagePlayer,
  type PlayerOptions,
  type StagedPlayer,
} from '../../../test/browser/player-stage.ts';
import { STORY_LOG } from '../../../stories/show/story-log.ts';
import { at } from '../../../stories/show/story-questions.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';

const LANGUAGES = ['en', 'de', 'ja', 'zh-Hans', 'ar'];
const PHONE: PlayerOptions = { layout: 'ground', width: 320, height: 568, autoplay: true };
const SHEET: PlayerOptions = { layout: 'ground', width: 390, height: 219, autoplay: true };
const SILENT = STORY_LOG.filter(({ type }) => type !== 'caption');

const onGround = async (
  show: StoryShowOptions = {},
  options: PlayerOptions = PHONE,
): Promise<StagedPlayer> => {
  const staged = await stagePlayer(show, options);
  await staged.becomes('playing');
  return staged;
};
const boxOf = ({ find }: StagedPlayer, selector: string): DOMRect => {
  const node = find(selector);
  if (!node) throw new Error(`no ${selector}`);
  return node.getBoundingClientRect();
};
/** What is left between the last words of a chip and its end. */
const freeAtEnd = (chip: HTMLElement | null): number => {
  const last = [...(chip?.children ?? [])].filter((part) => part.clientWidth > 0).at(-1);
  if (!chip || !last) throw new Error('no chip');
  return chip.getBoundingClientRect().right - last.getBoundingClientRect().right;
};
/** Whether nothing of a chip reaches into its inset of 12 px, at either end. */
const isWhole = (chip: HTMLElement | null): boolean => {
  const box = chip?.getBoundingClientRect();
  const parts = [...(chip?.children ?? [])].filter((part) => part.clientWidth > 0);
  const rects = parts.map((part) => part.getBoundingClientRect());
  return !!box && rects.every(({ left, right }) => left > box.left + 11 && right < box.right - 11);
};
/** One to lay it out, one to look at it, one to paint it. */
const frames = async (): Promise<void> => {
  for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
};
/** As the shop does: a button that leaves, among the controls. */
const addLeave = ({ player }: StagedPlayer): void => {
  const leave = document.createElement('button');
  leave.slot = 'actions';
  leave.style.cssText = 'inline-size: 44px; block-size: 44px';
  player.append(leave);
};
const addTitle = ({ player }: StagedPlayer): HTMLElement => {
  const title = document.createElement('p');
  title.slot = 'title';
  title.textContent = 'Four things';
  player.append(title);
  return title;
};

describe('<onair-player> in little room', () => {
  afterEach(clearPlayers);

  for (const lang of LANGUAGES)
    for (const delay of [400, 110_000])
      it(`keeps its chip on one line beside three controls: ${lang}, ${delay} ms`, async () => {
        const staged = await onGround({ delay }, { ...PHONE, lang });
        addLeave(staged);
        await eventually(() => staged.find('.rest'), 'the delay');
        await eventually(() => boxOf(staged, '.tools').width > 134, 'three controls');
        await eventually(() => {
          const { scrollWidth, clientWidth } = staged.find('.chip') as HTMLElement;
          return scrollWidth <= clientWidth + 1;
        }, 'all of the chip is in sight');
        expect(boxOf(staged, '.chip').height).to.be.within(30, 36);
        const [chip, tools] = [boxOf(staged, '.chip'), boxOf(staged, '.tools')];
        expect(lang === 'ar' ? chip.left >= tools.right : chip.right <= tools.left).to.equal(true);
      });

  for (const lang of LANGUAGES)
    for (const delay of [400, 110_000])
      it(`keeps all of its chip in sight when the text grows: ${lang}, ${delay} ms`, async () => {
        const staged = await onGround({ delay }, { ...PHONE, width: 600, lang });
        const { place, find } = staged;
        addLeave(staged);
        place.style.fontSize = '15px';
        await eventually(() => find('.rest') && boxOf(staged, '.tools').width > 134, 'all of it');
        const [chip, tools] = [boxOf(staged, '.chip'), boxOf(staged, '.tools')];
        // As wide as it needs now, and no wider.
        const free = lang === 'ar' ? chip.left - tools.right : tools.left - chip.right;
        place.style.inlineSize = `${600 - free + 9}px`;
        await frames();
        expect(isWhole(find('.chip:not(.tight)')), 'it fits').to.equal(true);
        place.style.fontSize = '200%';
        await frames();
        expect(isWhole(find('.chip.tight')), 'it fits again').to.equal(true);
      });

  it('leaves the words around the delay out first, then the delay, and brings both back', async () => {
    const staged = await onGround({ delay: 12_000 }, { ...PHONE, width: 400 });
    const { place, find } = staged;
    addLeave(staged);
    const told = (): string => find('.chip')?.innerText.replace(/\s+/g, ' ').trim() ?? '';
    await eventually(() => told() === 'Live 12 s behind', 'all of it');
    const seen = new Set<string>();
    for (let width = 400; width >= 240; width -= 5) {
      place.style.inlineSize = `${width}px`;
      await eventually(() => Math.round(freeAtEnd(find('.chip'))) === 12, `${width} px`);
      seen.add(told());
    }
    expect([...seen]).to.deep.equal(['Live 12 s behind', 'Live 12 s', 'Live']);
    place.style.inlineSize = '400px';
    await eventually(() => told() === 'Live 12 s behind', 'all of it again');
  });

  it('has its controls at the end side by side, with targets of 44 px', async () => {
    const staged = await onGround();
    const [first, second] = [...(staged.player.shadowRoot?.querySelectorAll('.control') ?? [])].map(
      (node) => node.getBoundingClientRect(),
    );
    expect(first?.width).to.equal(44);
    expect((second?.left ?? 0) - (first?.right ?? 0)).to.equal(2);
  });

  it('has a veil at the top only under a title, and only while that is in sight', async () => {
    const staged = await onGround({}, { ...PHONE, height: 700 });
    const veil = (): string => getComputedStyle(staged.find('.top') as Element, '::before').height;
    expect(veil()).to.equal('0px');
    const title = addTitle(staged);
    await eventually(() => veil() === '200px', 'the veil');
    title.hidden = true;
    await eventually(() => veil() === '0px', 'no veil');
  });

  it('lets the picture be seen above a sheet: no veil at the bottom, a low one at the top', async () => {
    const staged = await onGround({}, SHEET);
    const { find, soon, press, show } = staged;
    await soon('onair-captions');
    expect(getComputedStyle(find('.foot') as Element, '::before').display).to.equal('none');
    const top = getComputedStyle(find('.top') as Element, '::before');
    expect(parseFloat(top.height)).to.be.within(1, 219 * 0.4);
    expect(boxOf(staged, '.sound-off').height).to.equal(0);
    expect(find('.control.sound')?.ariaLabel).to.equal('Sound is off. Turn on');
    await press('.control.sound');
    expect(show.state.media.muted).to.equal(false);
  });

  for (const options of [{ ...PHONE, height: 700 }, SHEET, { width: 640, autoplay: true }])
    it(`moves nothing when a caption comes: ${options.width} by ${options.height ?? 360}`, async () => {
      const staged = await onGround({ log: SILENT, second: null }, options);
      const { soon, feed, clock } = staged;
      const captions = await soon('onair-captions');
      const places = (): unknown =>
        ['.top', '.chip', '.tools', '.middle', '.foot', 'onair-captions'].map((selector) =>
          boxOf(staged, selector).toJSON(),
        );
      const before = places();
      const line = (): Element | null | undefined => captions.shadowRoot?.querySelector('.line');
      expect(line()).to.equal(null);
      const data = { text: 'It weighs 210 grams. '.repeat(4), lang: 'en', until: at('14:09:00') };
      feed.push({ type: 'caption', at: at('14:03:00'), data });
      await clock.advance(1_000);
      await eventually(line, 'the caption');
      expect(places()).to.deep.equal(before);
      const { top, bottom } = boxOf(staged, '.box');
      const seen = line()?.getBoundingClientRect() as DOMRect;
      expect(seen.top).to.be.above(top);
      expect(seen.bottom).to.be.below(bottom);
    });

  it('lets the chip give way where the panel says the same', async () => {
    const ended: StoryShowOptions = { log: [], manifest: { state: 'ended' } };
    const small = await stagePlayer(ended, { width: 288 });
    await small.soon('.tile');
    expect(boxOf(small, '.chip').width).to.equal(0);
    expect(boxOf(small, '.mark').height).to.equal(24);
    const large = await stagePlayer(ended, { width: 640 });
    await large.soon('.tile');
    expect(boxOf(large, '.chip').width).to.be.above(0);
  });

  it('still says that it is a demo, above the panel', async () => {
    const staged = await stagePlayer(
      { log: [], manifest: { state: 'ended', demo: 'Demo: looped film' } },
      { width: 288 },
    );
    await staged.soon('.tile');
    expect(boxOf(staged, '.chip').bottom).to.be.at.most(boxOf(staged, '.tile b').top);
  });

  it('has icon, words and button of a panel within 288 by 162', async () => {
    const error = { area: 'media', reason: 'no-frames', message: '' } as const;
    const staged = await stagePlayer(
      {
        media: { phase: 'failed', error, transport: null, playback: 'stopped' },
        second: null,
      },
      { width: 288, autoplay: true },
    );
    await staged.becomes('failed');
    const { top, bottom } = boxOf(staged, '.box');
    expect(boxOf(staged, '.mark').top).to.be.at.least(top);
    expect(boxOf(staged, '.act').height).to.equal(44);
    // Its target is 4 px larger than what is seen of it.
    expect(boxOf(staged, '.act').bottom - 4).to.be.at.most(bottom);
  });
});
