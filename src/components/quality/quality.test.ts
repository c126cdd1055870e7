import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import {
  storyShow,
  type StoryShow,
  type StoryShowOptions,
} from '../../../stories/show/story-show.ts';
import '../../elements/quality.ts';
import { eventually, pause } from '../../testing/assert.ts';
import { createSurface } from '../../transport/surface.ts';
import type { OnairQuality } from './quality.ts';

let place: HTMLElement;
let story: StoryShow;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
  place.lang = 'en';
});
afterEach(() => {
  story.show.close();
  place.remove();
  localStorage.removeItem('onair-data-saver');
});

const element = (): OnairQuality => place.querySelector('onair-quality') as OnairQuality;
const words = (): string => element().shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const says = (text: string): Promise<unknown> =>
  eventually(() => words().includes(text), `${text} in “${words()}”`);
const buttons = (): readonly HTMLButtonElement[] => [
  ...(element().shadowRoot?.querySelectorAll('button') ?? []),
];
const names = (): readonly (string | undefined)[] =>
  buttons().map((one) => one.textContent?.trim());
const chosen = (): readonly (string | undefined)[] =>
  buttons()
    .filter((one) => one.ariaPressed === 'true')
    .map((one) => one.textContent?.trim());
const press = (name: string): void =>
  buttons()
    .find((one) => one.textContent?.trim() === name)
    ?.click();

/** The element in a show that plays. */
async function mount(options: StoryShowOptions = {}): Promise<void> {
  story = storyShow({ second: null, ...options });
  story.show.play(createSurface(document.createElement('div')), { muted: true });
  render(inShow(html`<onair-quality></onair-quality>`, story), place);
  await eventually(words, 'words');
}

/** The same, measured for a while. */
async function measured(options: StoryShowOptions = {}, ms = 40_000): Promise<void> {
  await mount(options);
  await story.clock.advance(ms);
  await element().updateComplete;
}

describe('<onair-quality>', () => {
  it('passes the accessibility audit', async () => {
    await measured();
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('tells a good line with all that is known of it', async () => {
    await measured();
    await says('Good line');
    await says('720p, steady');
    await says('Behind the studio 0.4 s');
    await says('Line Fast (WebRTC)');
    await says('Uses 13 MB a minute');
    await says('Stops so far 1, for 0.6 s');
    expect(element().matches(':state(good)')).to.equal(true);
    expect(element().getAttributeNames()).to.deep.equal([]);
  });

  it('says in words that nothing plays', async () => {
    story = storyShow({ second: null });
    render(inShow(html`<onair-quality></onair-quality>`, story), place);
    await says('Nothing plays yet');
    expect(element().shadowRoot?.querySelector('dl, button')).to.equal(null);
    expect(element().matches(':state(idle)')).to.equal(true);
    story.show.play(createSurface(document.createElement('div')));
    await says('Line Fast (WebRTC)');
  });

  it('leaves out what is not known', async () => {
    const health = { bytes: null, packets: null, packetsLost: null, freezes: null, height: null };
    await measured({ delay: null, health, media: { transport: 'pigeon' } });
    await says('Good line');
    expect(element().shadowRoot?.querySelector('[part="row"], button, [part="detail"]')).to.equal(
      null,
    );
  });

  it('tells no use before it can be measured', async () => {
    await mount();
    await story.clock.advance(2_100);
    await says('Good line');
    expect(words()).not.to.include('Uses');
    await story.clock.advance(4_000);
    await says('Uses 13 MB a minute');
  });

  it('says when the picture stood, and forgets it as a fault after 30 s', async () => {
    let freezes = 0;
    const health = {
      get freezes() {
        return freezes;
      },
      get frozenMs() {
        return freezes * 900;
      },
    };
    await measured({ health }, 6_000);
    await says('Stops so far None');
    freezes = 1;
    await story.clock.advance(2_000);
    await says('Uneven line');
    await says('The picture stood for 0.9 s in the last 30 s. Sound only needs less.');
    await says(`1, for 0.9 s at ${new Date(story.clock.now()).toTimeString().slice(0, 5)}`);
    expect(element().matches(':state(uneven)')).to.equal(true);
    await story.clock.advance(34_000);
    await says('Good line');
    await says('1, for 0.9 s at');
  });

  it('announces a verdict that changes', async () => {
    let packetsLost = 0;
    const health = {
      get packetsLost() {
        return packetsLost;
      },
    };
    await measured({ health }, 6_000);
    const status = element().shadowRoot?.querySelector('[role="status"]');
    await says('Good line');
    expect(status?.textContent).to.equal('Good line');
    packetsLost = 4_000;
    await story.clock.advance(2_000);
    await eventually(() => status?.textContent === 'Weak line', 'the announcement');
  });

  it('says what is so while nothing comes', async () => {
    await mount({ media: { phase: 'failed', transport: null, playback: 'stopped' }, health: {} });
    await says('No line');
    await says('Products and answers work.');
    expect(words()).not.to.include('Fast');
    await mount({ media: { phase: 'connecting', transport: null } });
    await says('The line is measured once the picture is there.');
  });

  it('turns the picture off and on, and the sound on with it', async () => {
    await measured();
    await eventually(() => names().length > 0, 'what can be chosen');
    expect(names()).to.deep.equal(['Auto', 'Sound only']);
    expect(chosen()).to.deep.equal(['Auto']);
    press('Sound only');
    await eventually(() => chosen()[0] === 'Sound only', 'it is chosen');
    expect(story.show.state.media).to.include({ soundOnly: true, muted: false });
    expect(element().matches(':state(sound-only)')).to.equal(true);
    await story.clock.advance(20_000);
    await says('Uses 0.3 MB a minute');
    press('Auto');
    await eventually(() => chosen()[0] === 'Auto', 'the picture');
    expect(story.show.state.media.soundOnly).to.equal(false);
  });

  it('asks for a size where the line has sizes', async () => {
    await measured({ media: { transport: 'hls' } });
    await eventually(() => names().length > 0, 'what can be chosen');
    expect(names()).to.deep.equal(['Auto', '720p', '480p', 'Data saver', 'Sound only']);
    press('480p');
    await eventually(() => chosen()[0] === '480p', 'it is chosen');
    expect(story.show.playback?.levels?.chosen).to.equal('480p');
    press('Auto');
    await eventually(() => chosen()[0] === 'Auto', 'by itself');
  });

  it('saves data: asks for the least, keeps the choice, and takes it back for another', async () => {
    await measured({ media: { transport: 'hls' } });
    await eventually(() => names().includes('Data saver'), 'the data saver');
    expect(localStorage.getItem('onair-data-saver')).to.equal(null);
    press('Data saver');
    await eventually(() => chosen()[0] === 'Data saver', 'it is chosen');
    expect(story.show.playback?.levels?.chosen).to.equal('480p');
    expect(localStorage.getItem('onair-data-saver')).to.equal('on');
    press('Sound only');
    await eventually(() => chosen()[0] === 'Sound only', 'the sound alone');
    press('Data saver');
    await eventually(() => chosen()[0] === 'Data saver', 'the picture, the smallest');
    press('720p');
    await eventually(() => chosen()[0] === '720p', 'a size');
    expect(localStorage.getItem('onair-data-saver')).to.equal('off');
  });

  it('shows the data saver as chosen where it was chosen before', async () => {
    localStorage.setItem('onair-data-saver', 'on');
    await measured({ media: { transport: 'hls' } });
    await eventually(() => chosen()[0] === 'Data saver', 'it is chosen');
  });

  it('offers nothing that cannot be had', async () => {
    await measured({ media: { transport: 'livekit' } });
    await says('Fast (WebRTC)');
    expect(buttons()).to.have.length(0);
  });

  it('is measured no more once it is taken out, and again when it is back', async () => {
    // What else waits by this clock has begun to by then.
    await measured();
    const { waiting } = story.clock;
    const taken = element();
    taken.remove();
    expect(story.clock.waiting).to.equal(waiting - 1);
    place.querySelector('onair-show')?.append(taken);
    await eventually(() => story.clock.waiting === waiting, 'it is measured again');
  });

  it('speaks Arabic from the right, with figures that read as they are', async () => {
    place.lang = 'ar';
    await measured();
    await says('الاتصال جيد');
    await says('سريع (WebRTC)');
    const root = element().shadowRoot?.querySelector('.root') as HTMLElement;
    expect([root.dir, root.lang]).to.deep.equal(['rtl', 'ar']);
  });

  it('stays in 320 pixels with words twice as large', async () => {
    place.style.cssText = 'inline-size: 288px; font-size: 32px';
    await measured({ media: { transport: 'hls' } });
    expect(place.scrollWidth).to.be.at.most(288);
    await pause(0);
  });
});
