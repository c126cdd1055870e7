import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { IntentEvent } from '../src/controllers/intents.ts';
import '../src/elements/trust.ts';
import type { Manifest } from '../src/protocol/manifest.ts';
import { inShow } from './show/in-show.ts';
import { partOf } from './show/part-of.ts';
import type { StoryShowOptions } from './show/story-show.ts';
import { termsManifest } from './show/story-terms.ts';

interface TrustArgs {
  'product-id': string;
  report: boolean;
}
type Story = StoryObj<TrustArgs>;

const meta: Meta<TrustArgs> = {
  title: 'Elements/Trust',
  component: 'onair-trust',
  args: { 'product-id': '', report: false },
};
export default meta;

const trust = (args: TrustArgs, inside?: TemplateResult): TemplateResult =>
  html`<onair-trust product-id=${args['product-id']} ?report=${args.report}
    >${inside}</onair-trust
  >`;

interface Moment {
  readonly args?: Partial<TrustArgs>;
  readonly show?: StoryShowOptions;
  readonly lang?: string;
  readonly market?: string;
}

const told = (
  text: readonly string[],
  { args = {}, show = {}, lang = 'en', market = 'DE' }: Moment = {},
): Story => ({
  args,
  render: (all) =>
    inShow(
      html`<div lang=${lang}>${trust(all)}</div>`,
      { manifest: termsManifest(), ...show },
      market,
    ),
  parameters: { text },
});

const LAMP = { args: { 'product-id': 'lamp' } };
const part = partOf('onair-trust');

/** Who sells, who speaks and on whose account, and what holds in the viewer's market. */
export const Whole: Story = {
  render: (args) =>
    inShow(trust(args, html`<button slot="actions" aria-label="Close">Close</button>`), {
      manifest: termsManifest(),
    }),
  parameters: {
    text: [
      'Who sells this',
      'Kiln & Cloth',
      'hello@kilnandcloth.example',
      'Works for the shop',
      'Mina Ortega',
      'Advertising',
      'On their own account',
      'Delivery and returns: Germany',
      'Ordered during the show, it arrives',
      'Can be given back until',
      'VAT is in the price',
      'No duty: it ships from Porto',
    ],
  },
};

/** With who answers for a product's safety, and a way to report it. */
export const OneProduct = told(
  [
    'Product safety: Table lamp',
    'Made by',
    'Lumen Atelier',
    'Responsible in the EU',
    'PL-2 / 2026-09',
    'Bulbs up to 7 W only',
    'Report Table lamp',
  ],
  LAMP,
);

/** As narrow as a phone, and as a panel of the shop. */
export const Narrow: Story = {
  ...told(['Who sells this', 'Report Table lamp'], LAMP),
  render: (args) =>
    inShow(html`<div style="inline-size: min(320px, 100%)">${trust(args)}</div>`, {
      manifest: termsManifest(),
    }),
};

export const InGerman = told(
  ['Wer das verkauft', 'Arbeitet für den Shop', 'Werbung', 'Lieferung und Rückgabe: Deutschland'],
  { ...LAMP, lang: 'de' },
);

export const InJapanese = told(['販売者について', '広告', '価格は税込です'], {
  ...LAMP,
  lang: 'ja',
});

export const InArabic = told(['من يبيع هذا', 'إعلان', 'التوصيل والإرجاع: ألمانيا'], {
  ...LAMP,
  lang: 'ar',
});

export const InChinese = told(['谁在销售', '广告', '价格已含增值税'], {
  ...LAMP,
  lang: 'zh-Hans',
});

/** The law of the market has a word for advertising: it stands beside the viewer's own. */
export const InFrance = told(['Publicité · Advertising'], { market: 'FR' });

/** Prices without tax, and a duty. */
export const InTheUnitedStates = told(
  [
    'Delivery and returns: United States',
    'Tax is not in the price: it comes on top',
    'Duty of 15 % is paid with the order, nothing at the door',
  ],
  { market: 'US' },
);

/** What is not known is left out. */
export const LittleKnown = told(['The seller', 'Kiln & Cloth'], {
  show: { manifest: { hosts: [], markets: {}, products: [], links: [] } },
});

/** Nothing is known: nothing is shown. */
export const Empty: Story = {
  render: (args) =>
    html`<p>Beside it</p>
      ${inShow(trust(args), {
        manifest: {
          seller: undefined,
          hosts: [],
          markets: {},
          products: [],
          links: [],
        } as Partial<Manifest>,
      })}`,
  parameters: { text: ['Beside it'] },
};

/** What the page put in, until there is a show. */
export const BeforeTheShow: Story = {
  render: (args) =>
    trust(
      args,
      html`<a href="#terms" style="display: inline-block; padding: 4px 0">The shop’s terms</a>`,
    ),
  parameters: { text: ['The shop’s terms'] },
};

const byPage = (answer: (event: IntentEvent) => void): Pick<Story, 'args' | 'render' | 'play'> => ({
  args: { 'product-id': 'lamp', report: true },
  render: (args) =>
    html`<div @onair-product-report=${answer}>
      ${inShow(trust(args), { manifest: { ...termsManifest(), links: [] } })}
    </div>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'button[part=report]'));
    await waitFor(async () =>
      expect((await part(canvasElement, '[part=told]')).textContent).not.toBe(''),
    );
  },
});

/** The page takes the report, and says so. */
export const Reported: Story = {
  ...byPage((event) => event.respondWith()),
  parameters: { text: ['The shop was told'] },
};

export const Reporting: Story = {
  ...byPage((event) => event.respondWith(new Promise(() => undefined))),
  parameters: { text: ['The shop is being told'] },
};

export const NotReported: Story = {
  ...byPage((event) => event.respondWith(Promise.reject(new Error('offline')))),
  parameters: { text: ['The shop did not take it. Try again.'] },
};

/** The page said that it takes reports, and does not. */
export const Unanswered: Story = {
  ...byPage(() => undefined),
  parameters: { text: ['This page takes no reports here yet.'] },
};
