import { expect } from 'chai';
import { eventually } from '../../../src/testing/assert.ts';

const LOADER = '/examples/shopify/extension/assets/onair-loader.js';

/** A script that says it was loaded, in the library's place. */
const library = (name: string): string =>
  `data:text/javascript,globalThis.loaded=[...(globalThis.loaded??[]),%22${name}%22]`;

const own = window as { loaded?: string[] | undefined; onairLoader?: unknown };

describe('the loader of the theme app extension', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    place.remove();
    for (const script of document.querySelectorAll('script[data-onair]')) script.remove();
    delete own.loaded;
  });
  const run = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = LOADER;
      script.onload = resolve;
      script.onerror = reject;
      place.append(script);
    });
  const setLive = (name: string): void => {
    const live = place.appendChild(document.createElement('div'));
    live.className = 'onair-live';
    const show = live.appendChild(document.createElement('onair-shop'));
    show.dataset['onairLibrary'] = library(name);
  };
  const setButton = (name: string): HTMLDetailsElement => {
    const details = place.appendChild(document.createElement('details'));
    details.dataset['onairFloating'] = '';
    details.append(document.createElement('summary'));
    details.appendChild(document.createElement('onair-shop')).dataset['onairLibrary'] =
      library(name);
    return details;
  };

  it('loads the library of a show in the page at once, and once', async () => {
    setLive('live');
    await run();
    await run();
    document.dispatchEvent(new Event('shopify:section:load'));
    await eventually(() => own.loaded?.length === 1, 'it is loaded');
    expect(own.loaded).to.deep.equal(['live']);
  });

  it('loads nothing of a show in the corner before it is opened', async () => {
    const details = setButton('corner');
    await run();
    expect(document.querySelector('script[data-onair]')).to.equal(null);
    details.open = true;
    await eventually(() => own.loaded?.length === 1, 'it is loaded');
  });

  it('has the button step back where the show is in the page', async () => {
    const details = setButton('both');
    await run();
    expect(details.hidden).to.equal(false);
    setLive('both');
    document.dispatchEvent(new Event('shopify:section:load'));
    expect(details.hidden).to.equal(true);
  });
});
