import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../../test/browser/axe.ts';
import { inShow } from '../../../../stories/show/in-show.ts';
import {
  storyShow,
  type StoryShow,
  type StoryShowOptions,
} from '../../../../stories/show/story-show.ts';
import '../../../elements/quality.ts';
import { eventually } from '../../../testing/assert.ts';
import { createSurface } from '../../../transport/surface.ts';

let place: HTMLElement;
let story: StoryShow;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
  place.lang = 'en';
});
afterEach(() => {
  story.show.close();
  place.remove();
  Reflect.deleteProperty(navigator, 'clipboard');
});

const root = (): ShadowRoot => place.querySelector('onair-quality')?.shadowRoot as ShadowRoot;
const body = (): HTMLElement | null => root().querySelector('.support-body');
const words = (): string => body()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const says = (text: string): Promise<unknown> =>
  eventually(() => words().includes(text), `${text} in “${words()}”`);
const curves = (): readonly string[] =>
  [...root().querySelectorAll('.curve')].map((one) => one.getAttribute('d') ?? '');

async function mount(options: StoryShowOptions = {}): Promise<void> {
  story = storyShow({ second: null, ...options });
  story.show.play(createSurface(document.createElement('div')), { muted: true });
  render(inShow(html`<onair-quality></onair-quality>`, story), place);
  await eventually(() => root().querySelector('summary'), 'the details, folded');
}

/** Unfolds or folds the details. */
async function press(): Promise<void> {
  root().querySelector('summary')?.click();
  await eventually(() => !!body() === root().querySelector('details')?.open, 'it unfolds or folds');
}

/** The same, unfolded and measured for a while. */
async function unfolded(options: StoryShowOptions = {}, ms = 20_000): Promise<void> {
  await mount(options);
  await press();
  await story.clock.advance(ms);
}

/** A clipboard that does as it is told, in the place of the browser's; null: there is none. */
function clipboard(writeText: ((text: string) => Promise<void>) | null): void {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: writeText ? { writeText } : undefined,
  });
}

const copyButton = (): HTMLButtonElement =>
  root().querySelector('[part="copy"]') as HTMLButtonElement;

describe('<onair-quality>, details for support', () => {
  it('pass the accessibility audit', async () => {
    await unfolded();
    await says('Round trip');
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('measure nothing while they are folded', async () => {
    // Long enough for all that the show itself waits for once.
    await unfolded();
    const { waiting } = story.clock;
    await press();
    await eventually(() => story.clock.waiting === waiting - 1, 'it is measured no more');
    await press();
    await eventually(() => story.clock.waiting === waiting, 'it is measured again');
  });

  it('draw the last minute, and tell it in words and as a table', async () => {
    await unfolded();
    await eventually(() => curves().length === 3, 'three plots');
    const labels = [...root().querySelectorAll('[role="img"]')].map((one) => one.ariaLabel);
    expect(labels).to.deep.equal([
      'Behind the studio in the last minute: 0.4 s to 0.4 s, latest 0.4 s',
      'Lost on the way in the last minute: 0% to 0%, latest 0%',
      'Data rate in the last minute: 1.7 Mb/s to 1.7 Mb/s, latest 1.7 Mb/s',
    ]);
    const row = root().querySelector('tr:last-child')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(row).to.match(/^\d\d:\d\d:\d\d WHEP 0.4 s 0% 1.7 Mb\/s$/);
    const before = curves();
    await story.clock.advance(1_000);
    await eventually(() => curves()[0] !== before[0], 'the plot goes on');
  });

  it('leave out what is not known', async () => {
    const health = { packetsLost: null, roundTrip: null, jitterBuffer: null, freezes: null };
    await unfolded({ media: { transport: 'hls' }, health });
    await says('Path HLS');
    expect(curves()).to.have.length(2);
    for (const unknown of [
      'Lost',
      'Round trip',
      'Jitter',
      'Stops',
      'Lip sync',
      'Sound',
      'Codec',
      'Clock',
    ])
      expect(words()).not.to.include(unknown);
  });

  it('tell sound and picture apart, and what was made up', async () => {
    let concealedMs = 0;
    const health = {
      skew: -61.4,
      get concealedMs() {
        return (concealedMs += 10);
      },
    };
    await unfolded({ health }, 1_000);
    await says('Picture 61 ms early');
    await says('Sound made up 10 ms');
  });

  it('name the codec, and by how much the clock may be wrong', async () => {
    await unfolded({ health: { codec: 'video/VP8' }, clockError: 12.4 }, 1_000);
    await says('Codec VP8');
    await says('Clock error, at most 12 ms');
  });

  it('say that nothing plays', async () => {
    await unfolded({ media: { phase: 'ended', playback: 'stopped' } });
    await says('Nothing is measured while nothing plays.');
    expect(curves()).to.have.length(0);
  });

  it('are copied as JSON, and say so', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    await unfolded();
    copyButton().click();
    await says('Copied at');
    const report = JSON.parse(copied[0] ?? '') as { samples: unknown[]; userAgent: string };
    expect(report.samples).to.have.length(21);
    expect(report.userAgent).to.equal(navigator.userAgent);
    expect(root().querySelector('[part="copied"]')?.role).to.equal('status');
    expect(root().querySelector('textarea')).to.equal(null);
  });

  for (const [why, writeText] of [
    ['is missing', null],
    ['refuses', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ] as const)
    it(`are there as selected text where the clipboard ${why}`, async () => {
      clipboard(writeText);
      await unfolded();
      copyButton().click();
      await says('The text below is selected: copy it.');
      const field = await eventually(() => root().querySelector('textarea'), 'the text');
      await eventually(() => root().activeElement === field, 'the focus is there');
      expect((JSON.parse(field?.value ?? '') as { v: number }).v).to.equal(1);
      expect(field?.selectionEnd).to.equal(field?.value.length);
      const { value } = field as HTMLTextAreaElement;
      await story.clock.advance(3_000);
      expect(field?.value).to.equal(value);
    });

  it('run from left to right in Arabic too, since time does', async () => {
    place.lang = 'ar';
    await unfolded();
    await says('نسخ بصيغة JSON');
    const times = root().querySelector('.times') as HTMLElement;
    expect(getComputedStyle(times).direction).to.equal('ltr');
    expect(getComputedStyle(body() as HTMLElement).direction).to.equal('rtl');
    expect(curves()[0]).to.match(/ .*L60 /);
  });

  it('stay in 320 pixels with words twice as large', async () => {
    place.style.cssText = 'inline-size: 288px; font-size: 32px';
    clipboard(null);
    await unfolded();
    copyButton().click();
    await eventually(() => root().querySelector('textarea'), 'the text');
    expect(place.scrollWidth).to.be.at.most(288);
  });
});
