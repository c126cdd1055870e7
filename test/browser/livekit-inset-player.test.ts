import { expect } from 'chai';
import { systemClock } from '../../src/core/clock.ts';
import { emptyState } from '../../src/core/reduce/reduce.ts';
import { createShow } from '../../src/core/show.ts';
import { eventually } from '../../src/testing/assert.ts';
import { createLadder } from '../../src/transport/ladder.ts';
import { reconnectPolicy } from '../../src/transport/reconnect-policy.ts';
import { memoryFeed } from '../../src/transport/memory/feed.ts';
import { storyManifest } from '../../stories/show/story-manifest.ts';
import { at, describeWebRtc, watchLivekit } from './livekit-watcher.ts';
import {
  clearPlayers,
  stagePlayer,
  type PlayerOptions,
  type StagedPlayer,
} from './player-stage.ts';

const inset = ({ find }: StagedPlayer): HTMLElement => find('.onair-inset')!;
const boxOf = (staged: StagedPlayer, selector: string): DOMRect =>
  staged.get(selector).getBoundingClientRect();

/** A player in which a host and, small, a guest are seen. */
async function play(options: PlayerOptions): Promise<StagedPlayer> {
  await at.place.stage.room.publishClip({ identity: 'guest', clip: 'demo' });
  const sources = [{ ...at.place.source, stage: 'host', inset: 'guest' }];
  const feed = memoryFeed({ show: 'small-home', clock: systemClock, state: emptyState() });
  const show = createShow({
    feed,
    manifest: storyManifest({ state: 'live', media: sources }),
    media: createLadder({
      sources,
      transports: [at.place.transport],
      clock: systemClock,
      policy: reconnectPolicy(),
    }),
  });
  show.connect();
  at.owner.signal.addEventListener('abort', () => show.close());
  const staged = { ...(await stagePlayer({ made: { show } }, options)), feed };
  staged.player.play();
  await staged.becomes('playing');
  await staged.soon('onair-captions');
  await eventually(() => inset(staged)?.style.opacity === '1', 'the inset');
  return staged;
}

watchLivekit();

describeWebRtc('<onair-player> of a room with a guest', () => {
  beforeEach(() => at.video.remove());
  afterEach(clearPlayers);

  const places: readonly PlayerOptions[] = [
    { width: 640 },
    { width: 390, height: 780, layout: 'ground' },
  ];
  for (const options of places)
    for (const lang of ['en', 'ar'])
      it(`draws the guest where a line starts, above captions and foot: ${JSON.stringify({ ...options, lang })}`, async () => {
        const staged = await play({ ...options, lang });
        const seen = (): DOMRect => inset(staged).getBoundingClientRect();
        const { left, right } = boxOf(staged, '.box');
        const spoken = staged.get('onair-captions').shadowRoot!;
        const now = (ms: number): string => new Date(Date.now() + ms).toISOString();
        const data = { text: 'It weighs 210 grams. '.repeat(12), lang: 'en', until: now(60_000) };
        staged.feed.push({ type: 'caption', at: now(-5_000), data });
        await eventually(() => spoken.querySelector('.line'), 'a caption of three lines');
        const line = spoken.querySelector('.line')!.getBoundingClientRect();
        expect(line.height).to.be.above(60);
        await eventually(() => seen().bottom < line.top, 'the guest is above it');
        expect(seen().top).to.be.above(boxOf(staged, '.top').bottom);
        expect(lang === 'ar' ? right - seen().right : seen().left - left).to.be.within(11.9, 16.1);
        expect(seen().width).to.be.within(96, 220);
      });

  it('draws the guest opposite the chip where captions take the lower half', async () => {
    const staged = await play({ width: 390 });
    const box = boxOf(staged, '.box');
    const { top, right } = inset(staged).getBoundingClientRect();
    expect(top - box.top).to.be.closeTo(8, 0.5);
    expect(box.right - right).to.be.closeTo(8, 0.5);
    expect(boxOf(staged, '.chip').right).to.be.below(inset(staged).getBoundingClientRect().left);
  });

  it('does not draw the guest in the corner of the page', async () => {
    const staged = await play({ width: 640 });
    const { place } = staged;
    place.style.marginBlockEnd = '3000px';
    window.scrollTo(0, document.documentElement.scrollHeight);
    await staged.becomes('mini');
    expect(inset(staged).checkVisibility()).to.equal(false);
    window.scrollTo(0, 0);
    await eventually(() => inset(staged).checkVisibility(), 'the guest is back');
  });
});
