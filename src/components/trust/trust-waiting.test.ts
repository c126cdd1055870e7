import { expect } from 'chai';
import { html, nothing, render } from 'lit';
import { inShow } from '../../../stories/show/in-show.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { termsManifest } from '../../../stories/show/story-terms.ts';
import '../../elements/compare.ts';
import '../../elements/trust.ts';
import { addTermsLocale, termsLocales, type LoadTerms } from '../../i18n/terms-locales.ts';
import type { Manifest } from '../../protocol/manifest.ts';
import { eventually } from '../../testing/assert.ts';

describe('what is read beside the show', () => {
  let place: HTMLElement;
  let english: LoadTerms;
  beforeEach(() => {
    english = termsLocales.get('en')!;
    place = document.body.appendChild(document.createElement('main'));
    place.lang = 'en';
  });
  afterEach(() => {
    addTermsLocale('en', english);
    place.remove();
  });

  const button = (): HTMLElement => place.querySelector<HTMLElement>('[slot=actions]')!;
  const isSeen = (node: HTMLElement): boolean =>
    node.checkVisibility() && node.getBoundingClientRect().height > 0;
  const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

  for (const tag of ['onair-trust', 'onair-compare'] as const)
    it(`can be closed while the words of <${tag}> do not come`, async () => {
      let asked = 0;
      addTermsLocale('en', () => {
        asked += 1;
        return new Promise(() => undefined);
      });
      const close = html`<button slot="actions">Close</button><a href="/terms">Terms</a>`;
      const content =
        tag === 'onair-trust'
          ? html`<onair-trust>${close}</onair-trust>`
          : html`<onair-compare>${close}</onair-compare>`;
      const { show } = storyShow({ manifest: termsManifest() });
      render(inShow(content, { show }), place);
      await eventually(() => asked > 0, 'the words are asked for');
      await rest();
      expect(isSeen(button()), 'the button').to.equal(true);
      expect(isSeen(place.querySelector('a')!), 'what the page put inside').to.equal(true);
      expect(place.querySelector(tag)?.shadowRoot?.querySelector('[part=base]')).to.equal(null);
    });

  it('can be closed where nothing is known of who sells, and says so', async () => {
    const manifest = { seller: undefined, hosts: [], markets: {}, products: [], links: [] };
    const { show } = storyShow({ manifest: manifest as Partial<Manifest> });
    const held = (inside: unknown) => inShow(html`<onair-trust>${inside}</onair-trust>`, { show });
    render(held(html`<button slot="actions">Close</button>`), place);
    const trust = place.querySelector('onair-trust')!;
    await eventually(() => trust.shadowRoot?.textContent?.includes('not told'), 'it says so');
    expect(isSeen(button())).to.equal(true);
    render(nothing, place);
    render(held(nothing), place);
    const alone = place.querySelector('onair-trust')!;
    await eventually(() => alone.matches(':state(empty)'), 'it is empty');
    expect(alone.getBoundingClientRect().height).to.equal(0);
  });
});
