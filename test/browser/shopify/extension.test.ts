import { expect } from 'chai';
import { eventually } from '../../../src/testing/assert.ts';

const LOADER = '/examples/shopify/extension/assets/onair-loader.js';

/** A script that says it was loaded, in the library's place. */
const library = (name: string): string =>
  `data:text/javascript,globalThis.loaded=[...(globalThis.loaded??[]),%22${name}%22]`;

describe('the loader of the theme app extension', () => {
  let frame: HTMLIFrameElement;
  /** A page that no loader has run in yet. */
  let page: Document;
  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html>';
    const isThere = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await isThere;
    page = frame.contentDocument!;
  });
  afterEach(() => frame.remove());
  const run = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const script = page.createElement('script');
      script.src = LOADER;
      script.onload = resolve;
      script.onerror = reject;
      page.body.append(script);
    });
  const loaded = (): readonly string[] =>
    (frame.contentWindow as Window & { loaded?: readonly string[] }).loaded ?? [];
  const isLoaded = async (name: string): Promise<void> => {
    await eventually(() => loaded().includes(name), `${name} is loaded`);
    expect(loaded()).to.deep.equal([name]);
  };
  const setLive = (name: string): HTMLElement => {
    const live = page.body.appendChild(page.createElement('div'));
    live.className = 'onair-live';
    const show = live.appendChild(page.createElement('onair-shop'));
    show.dataset['onairLibrary'] = library(name);
    return live;
  };
  const setButton = (name: string): HTMLDetailsElement => {
    const details = page.body.appendChild(page.createElement('details'));
    details.dataset['onairFloating'] = '';
    details.append(page.createElement('summary'));
    details.appendChild(page.createElement('onair-shop')).dataset['onairLibrary'] = library(name);
    return details;
  };
  const open = async (details: HTMLDetailsElement): Promise<void> => {
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve));
    details.open = true;
    await toggled;
  };
  const tell = (what: string, target: EventTarget = page): boolean =>
    target.dispatchEvent(new Event(`shopify:section:${what}`, { bubbles: true }));

  it('loads the library of a show in the page at once, and once', async () => {
    setLive('live');
    await run();
    await run();
    tell('load');
    expect(page.querySelectorAll('script[data-onair]').length).to.equal(1);
    await isLoaded('live');
  });

  it('loads nothing of a show in the corner before it is opened', async () => {
    const details = setButton('corner');
    await run();
    expect(page.querySelector('script[data-onair]')).to.equal(null);
    await open(details);
    await isLoaded('corner');
  });

  it('loads the show in the corner that was opened before the script came', async () => {
    await open(setButton('early'));
    await run();
    await isLoaded('early');
  });

  it('has the button step back where the show is in the page', async () => {
    const details = setButton('both');
    await run();
    expect(details.hidden).to.equal(false);
    setLive('both');
    tell('load');
    expect(details.hidden).to.equal(true);
  });

  it('has the button come back where the merchant takes the show out of the page', async () => {
    const details = setButton('both');
    const live = setLive('both');
    await run();
    expect(details.hidden).to.equal(true);
    // The theme editor says so while the section is still there.
    tell('unload', live);
    live.remove();
    await eventually(() => !details.hidden, 'the button is back');
  });
});
