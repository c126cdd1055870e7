import { expect } from 'chai';
import type { MediaErrorReason, MediaState } from '../../core/ports.ts';
import { eventually } from '../../testing/assert.ts';
import {
  clearPlayers,
  stagePlayer,
  type PlayerOptions,
  type StagedPlayer,
} from '../../../test/browser/player-stage.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';

const lost = (reason: MediaErrorReason): Partial<MediaState> => ({
  phase: 'switching',
  error: { area: 'media', reason, message: '' },
});
const failed = (reason: MediaErrorReason): StoryShowOptions => ({
  media: { ...lost(reason), phase: 'failed', transport: null, playback: 'stopped' },
  second: null,
});

describe('<onair-player> in trouble', () => {
  afterEach(clearPlayers);

  const started = async (
    media: Partial<MediaState>,
    options: PlayerOptions = {},
  ): Promise<StagedPlayer> => {
    const staged = await stagePlayer({ media }, { autoplay: true, ...options });
    await eventually(() => staged.show.playback, 'it is asked to play');
    await staged.player.updateComplete;
    return staged;
  };

  it('says nothing for 0.3 s, one word until 1.5 s, then all of it', async () => {
    const { words, becomes, clock, find } = await started(lost('silent'));
    await clock.advance(299);
    expect(words()).not.to.include('Reconnecting');
    await clock.advance(1);
    await eventually(() => words().includes('Reconnecting'), 'the word');
    expect(find('.dot.hollow')).not.to.equal(null);
    expect(words()).not.to.include('stopped');
    await clock.advance(1_200);
    await becomes('reconnecting');
    expect(words()).to.include('Picture and sound stopped');
    expect(words()).to.include('Nothing more comes through the line.');
    expect(words()).to.include('you will be about 3 s behind the studio');
    expect(words()).to.match(/Last picture, \d\d:03:\d\d/);
  });

  it('keeps the last picture, and what the page put below it', async () => {
    const { becomes, clock, find, player } = await started(lost('silent'), {
      layout: 'ground',
      width: 390,
      height: 700,
    });
    const dock = document.createElement('p');
    dock.slot = 'bottom';
    dock.textContent = 'Ask a question';
    player.append(dock);
    await clock.advance(1_600);
    await becomes('reconnecting');
    expect(find('video:not([inert])')).not.to.equal(null);
    expect(dock.getBoundingClientRect().height).to.be.above(0);
  });

  it('is over at once when the picture is back, and tells the new delay', async () => {
    const { becomes, clock, words, show, press } = await started(lost('silent'));
    await clock.advance(1_600);
    await becomes('reconnecting');
    await press('.acts .word:last-of-type');
    show.playback?.setMuted(true);
    await eventually(() => !words().includes('Picture and sound stopped'), 'the panel is gone');
  });

  const CAUSES: readonly (readonly [MediaErrorReason, string])[] = [
    ['unreachable', 'The shop’s video server does not answer.'],
    ['not-found', 'The shop’s video server does not know this show.'],
    ['unauthorized', 'The shop’s video server did not let you in.'],
    ['not-live', 'The studio sends no picture at the moment.'],
    ['busy', 'The shop’s video server is full.'],
    ['not-acceptable', 'This browser cannot play the shop’s video.'],
    ['server-error', 'The shop’s video server has a fault.'],
    ['garbled', 'The shop’s video server has a fault.'],
    ['timeout', 'The shop’s video server takes too long.'],
    ['no-frames', 'The line is open, but no picture comes through.'],
    ['silent', 'Nothing more comes through the line.'],
    ['unsupported', 'This browser cannot play the shop’s video.'],
    ['decode', 'This browser could not show the picture.'],
    ['ended', 'The line was closed.'],
  ];
  for (const [reason, cause] of CAUSES) {
    it(`names the cause, what is done and what the viewer can do: ${reason}`, async () => {
      const { becomes, words } = await stagePlayer(failed(reason), { autoplay: true });
      await becomes('failed');
      expect(words()).to.include('The picture cannot be shown');
      expect(words()).to.include(cause);
      expect(words()).to.include('Products and answers work.');
      expect(words()).to.include('Try again');
      const next = {
        unauthorized: 'load the page anew',
        unsupported: 'Another browser may play it.',
      } as Partial<Record<MediaErrorReason, string>>;
      expect(words()).to.include(next[reason] ?? 'We try again by ourselves.');
    });
  }

  it('tries again when it is asked to', async () => {
    const { becomes, press, show } = await stagePlayer(failed('unreachable'), { autoplay: true });
    await becomes('failed');
    await press('.act');
    await eventually(() => show.state.media.phase === 'connecting', 'it connects again');
  });

  it('goes on by itself when the line of a viewer who is offline is back', async () => {
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    try {
      const { becomes, words, clock } = await started(lost('silent'));
      await clock.advance(1_600);
      await becomes('offline');
      expect(words()).to.include('You are offline');
      Object.defineProperty(navigator, 'onLine', { ...online, get: () => true });
      dispatchEvent(new Event('online'));
      await becomes('reconnecting');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('says that the line is slow where pictures only come too slowly', async () => {
    const { becomes, words, clock } = await started({ phase: 'suspect' });
    await clock.advance(1_600);
    await becomes('waiting');
    expect(words()).to.include('Waiting for the picture');
  });

  it('turns a start that the browser refused into one press', async () => {
    const { becomes, press, show } = await stagePlayer(
      { media: { phase: 'connecting', transport: null, playback: 'blocked' } },
      { autoplay: true },
    );
    await becomes('blocked');
    await press('.act');
    await eventually(() => show.state.media.playback === 'playing', 'it is started');
    expect(show.state.media.muted).to.equal(true);
  });

  it('offers sound alone only where the line can do it, and the way back', async () => {
    const { becomes, press, words, show } = await stagePlayer(
      { media: { soundOnly: true } },
      { autoplay: true },
    );
    await becomes('sound-only');
    expect(words()).to.include('You turned the picture off.');
    await press('.act');
    await eventually(() => !show.state.media.soundOnly, 'the picture is wanted');
    await becomes('playing');
  });

  for (const [soundOnlyCause, said] of [
    ['weak-line', 'Your line is weak. The picture comes back by itself.'],
    ['no-picture', 'The studio sends sound alone.'],
    ['hidden-page', 'The picture comes back in a moment.'],
  ] as const)
    it(`says why the sound comes alone: ${soundOnlyCause}`, async () => {
      const media = { soundOnly: true, soundOnlyCause };
      const { becomes, words } = await stagePlayer({ media }, { autoplay: true });
      await becomes('sound-only');
      expect(words()).to.include(said);
      expect(words()).not.to.include('You turned the picture off.');
    });

  it('turns the sound on for who asks for the sound alone', async () => {
    const { becomes, clock, press, show } = await started(lost('silent'));
    await clock.advance(1_600);
    await becomes('reconnecting');
    expect(show.state.media.muted).to.equal(true);
    await press('.acts .word');
    expect(show.state.media.soundOnly).to.equal(true);
    expect(show.state.media.muted).to.equal(false);
  });
});
