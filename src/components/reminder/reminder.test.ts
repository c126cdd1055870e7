import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import type { ReturnEvent } from '../../controllers/intents.ts';
import '../../elements/reminder.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairReminder } from './reminder.ts';

/** The files that were handed to the viewer. */
const saved: { name: string; text: Promise<string> }[] = [];

describe('<onair-reminder>', () => {
  let place: HTMLElement;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  beforeEach(() => {
    saved.length = 0;
    const blobs = new Map<string, Blob>();
    URL.createObjectURL = (blob) => {
      const url = `blob:test-${blobs.size}`;
      blobs.set(url, blob as Blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: blobs.get(this.href)!.text() });
    };
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    render(html``, place);
    place.remove();
  });

  const show = async (state: 'scheduled' | 'live' = 'scheduled', at = '11:00:00') => {
    const story = storyShow({ at, log: [], manifest: { state } });
    render(inShow(html`<onair-reminder></onair-reminder>`, story), place);
    const element = place.querySelector('onair-reminder')!;
    await eventually(() => button(element) ?? element.matches(':state(absent)'), 'it is rendered');
    return { element, ...story };
  };
  const button = ({ shadowRoot }: OnairReminder): HTMLElement | null =>
    shadowRoot?.querySelector<HTMLElement>('button') ?? null;
  const ready = async () => {
    const made = await show();
    await eventually(() => button(made.element), 'there is a button');
    return made;
  };
  const words = ({ shadowRoot }: OnairReminder): string =>
    (shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
  const answer = (act: (event: ReturnEvent) => void): void =>
    place.addEventListener('onair-reminder-add', (event) => act(event as ReturnEvent));

  it('passes the accessibility audit', async () => {
    const { element } = await ready();
    expect(words(element)).to.contain('Remind me');
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('shows the time in the viewer’s own zone', async () => {
    const { element } = await ready();
    const time = new Intl.DateTimeFormat('en', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date('2026-11-26T13:30:00Z'));
    expect(words(element)).to.contain(`${time} your time`);
    expect(element.shadowRoot?.querySelector('time')?.dateTime).to.contain('2026-11-26T13:30');
  });

  it('is there only for a show that is still to come', async () => {
    for (const [state, at] of [
      ['live', '11:00:00'],
      ['scheduled', '13:31:00'],
    ] as const) {
      const { element } = await show(state, at);
      await eventually(() => element.matches(':state(absent)'), `${state} at ${at}`);
      expect(element.getBoundingClientRect().height).to.equal(0);
    }
  });

  it('saves a calendar file where nobody answers', async () => {
    const { element } = await ready();
    button(element)?.click();
    await eventually(() => element.matches(':state(done)'), 'it is saved');
    expect(words(element)).to.contain('A calendar file was saved.');
    expect(saved.length).to.equal(1);
    expect(saved[0]?.name).to.equal('small-home.ics');
    const text = await saved[0]?.text;
    expect(text).to.contain('SUMMARY:Four things for a small home\r\n');
    expect(text).to.contain('DTSTART:20261126T133000Z\r\n');
    expect(text).to.contain('DTSTAMP:20261126T110000Z\r\n');
  });

  it('saves nothing where the page answers, and says what came of it', async () => {
    let times = 0;
    answer((event) =>
      event.respondWith(times++ ? Promise.resolve() : Promise.reject(new Error('offline'))),
    );
    const { element } = await ready();
    button(element)?.click();
    await eventually(() => element.matches(':state(failed)'), 'it failed');
    expect(words(element)).to.contain('The reminder was not saved. Try again.');
    button(element)?.click();
    await eventually(() => element.matches(':state(done)'), 'it is noted');
    expect(words(element)).to.contain('The shop reminds you');
    button(element)?.click();
    expect(times).to.equal(2);
    expect(saved).to.deep.equal([]);
  });

  it('does nothing where the page owns it', async () => {
    const ids: string[] = [];
    answer((event) => {
      ids.push(event.showId);
      event.preventDefault();
    });
    const { element } = await ready();
    button(element)?.click();
    await element.updateComplete;
    expect(ids).to.deep.equal(['small-home']);
    expect(saved).to.deep.equal([]);
    expect(words(element)).to.contain('Remind me');
  });
});
