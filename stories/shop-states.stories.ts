import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { OnairShop } from '../src/components/shop/shop.ts';
import type { MediaError } from '../src/core/ports.ts';
import { eventually } from '../src/testing/assert.ts';
import { refusal, storyCart } from './show/story-cart.ts';
import { asDrawn, BOXES, shopIn, shopOf, shopShow, story, within } from './show/shop-stage.ts';
import { STORY_LOG } from './show/story-log.ts';
import { MEDIA } from './show/story-manifest.ts';
import { manyProducts } from './show/story-products.ts';
import { at } from './show/story-questions.ts';
import type { StoryShow, StoryShowOptions } from './show/story-show.ts';

const meta: Meta = {
  title: 'Elements/Shop states',
  component: 'onair-shop',
  parameters: { layout: 'centered' },
};
export default meta;

const { loadShow, partLoaders } = OnairShop;
/** A server that never answers, beside the real ones. */
OnairShop.loadShow = (url, options) =>
  url.endsWith('/silent.json')
    ? new Promise(() => undefined)
    : (loadShow ?? (() => Promise.reject(new Error('nothing loads'))))(url, options);

const ERROR: MediaError = { area: 'media', reason: 'unreachable', message: 'No answer.' };
const STOPPED: StoryShowOptions = { media: { phase: 'switching', error: ERROR, muted: false } };

let stopped: StoryShow | null = null;

/** Picture and sound stopped: the last picture stays, and words say what is kept. */
export const Reconnecting: StoryObj = {
  render: () => {
    stopped = shopShow(asDrawn(STOPPED));
    return shopIn(BOXES.phone, stopped.show);
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement, '.strip');
    await waitFor(() => expect(stopped?.show.state.media.phase).toBe('switching'));
    await stopped?.clock.advance(1_600);
    await within(canvasElement, '.kept');
  },
  parameters: {
    text: [
      'Reconnecting',
      'Picture and sound stopped',
      'Your bag and your question are kept. You can go on asking and adding.',
      'Stoneware mug',
      'Ask a question',
    ],
  },
};

const SCHEDULED: StoryShowOptions = {
  at: '12:00:00',
  log: [],
  manifest: { state: 'scheduled' },
  media: { phase: 'idle', transport: null, playback: 'stopped' },
};

/** The show is still to come: the viewer can be reminded. */
export const Scheduled = story(BOXES.desktop, ['Four things for a small home', 'Products 4'], {
  show: SCHEDULED,
});

/** The same on a phone. */
export const ScheduledPhone = story(BOXES.phone, ['Four things for a small home'], {
  show: SCHEDULED,
});

const OVER: StoryShowOptions = {
  log: [
    ...STORY_LOG.filter(({ type }) => type !== 'product.pin'),
    { type: 'show.state', at: at('14:03:12'), data: { state: 'ended' } },
  ],
  media: { phase: 'ended', transport: null, playback: 'stopped' },
};

/** After the show: products and answers stay. */
export const Ended = story(BOXES.desktop, ['The show has ended', '23 of 25 answered'], {
  show: OVER,
});

/** The same on a phone. */
export const EndedPhone = story(BOXES.phone, ['The show has ended', 'Ask a question'], {
  show: OVER,
});

/** Called off. */
export const Cancelled = story(BOXES.embedded, ['Four things for a small home'], {
  show: { ...SCHEDULED, manifest: { state: 'cancelled' } },
});

/** Until the show is there: what the page itself put in. */
export const Loading: StoryObj = {
  render: () => shopIn(BOXES.embedded, null, '/silent.json'),
  parameters: { text: ['Loading the show', 'Stoneware mug', 'Saddle bag'] },
};

/** There is no show: why, and what to do. What the page put in stays. */
export const Failed: StoryObj = {
  render: () => shopIn(BOXES.embedded, null, `${MEDIA}nothing.json`),
  parameters: { text: ['The show cannot be opened', 'Try again', 'Stoneware mug'] },
};

/** What lies there is no show. */
export const FailedBroken: StoryObj = {
  render: () => shopIn(BOXES.middle, null, `${MEDIA}captions.en.vtt`),
  parameters: { text: ['The show cannot be opened', 'cannot be read'], wide: true },
};

/** Nothing is sold: no products, and no place for them. */
export const NoProducts = story(BOXES.desktop, ['Four things for a small home', 'Questions'], {
  show: { manifest: { products: [] }, log: [] },
});

/** Nobody can be asked. */
export const NoFeed = story(BOXES.phone, ['Four things for a small home'], {
  show: { feed: false },
});

/** No cart of a shop: no bag. */
export const NoCart: StoryObj = {
  render: () => shopIn(BOXES.phone, shopShow({ cart: null as never }).show),
  parameters: { text: ['Ask a question'] },
};

/** Nothing is shown at the moment. */
export const NothingPinned = story(BOXES.phone, ['Ask a question'], { show: { log: [] } });

/** More products than there is room for: the rail ends at its chevrons. */
export const ManyProducts: StoryObj = {
  render: () => shopIn(BOXES.desktop, shopShow({ manifest: manyProducts(12), log: [] }).show),
  play: async ({ canvasElement }) => {
    const rail = await within(canvasElement, 'onair-products');
    const part = async (name: string): Promise<HTMLElement> =>
      (await eventually(
        () => rail.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`),
        name,
      ))!;
    await userEvent.click(await part('next'));
    await part('previous');
  },
  parameters: { text: ['Product 3'], wide: true },
};

/** What was added is in the bag: a message that leads there. */
export const ToastInBag: StoryObj = {
  render: () => shopIn(BOXES.phone, shopShow().show),
  play: async ({ canvasElement }) => {
    await within(canvasElement, 'onair-player');
    const line = { ref: 'mug-cream-single', quantity: 1, productId: 'mug' };
    await shopOf(canvasElement).show?.cart?.add([line]);
    await within(canvasElement, '[part~=toast]');
  },
  parameters: { text: ['Stoneware mug is in your bag', 'Open bag'] },
};

/** The viewer's own question was answered. */
export const ToastAnswered: StoryObj = {
  render: () => {
    const { show, feed } = shopShow({ asked: ['tea'] });
    const data = {
      questionId: 'tea',
      state: 'answered',
      answer: { text: 'No, it does not.', lang: 'en' },
    } as const;
    setTimeout(() => feed.push({ type: 'question.state', at: at('14:03:10'), data }), 300);
    return shopIn(BOXES.desktop, show);
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement, '#tab-products'));
    await userEvent.click(await within(canvasElement, '[part~=toast-action]'));
    const tab = await within(canvasElement, '#tab-questions');
    await waitFor(() => expect(tab).toHaveAttribute('aria-selected', 'true'));
  },
  parameters: { text: ['24 of 25 answered'], wide: true },
};

/** The shop did not answer: it is said until it is read. */
export const ToastShopSilent: StoryObj = {
  render: () => shopIn(BOXES.landscape, shopShow({ cart: silentCart() }).show),
  play: async ({ canvasElement }) => {
    await within(canvasElement, '[part~=toast-close]');
  },
  parameters: {
    text: ['The shop did not answer. Look in your bag before you add again.'],
    wide: true,
  },
};

/** A cart whose one change ends without an answer. */
function silentCart(): ReturnType<typeof storyCart> {
  const pending = [{ opId: 'one', kind: 'add', ref: 'x', quantity: 1, productId: 'mug' }] as const;
  const before = storyCart({ pending });
  const after = storyCart({ refused: { x: refusal({ code: 'timeout' }, { status: 'unknown' }) } });
  return {
    ...before,
    select: (selector, listener, signal) =>
      setTimeout(() => {
        if (!signal?.aborted) listener(selector(after.state), selector(before.state));
      }, 200),
  };
}

/** A part that is on its way. */
export const PartLoading: StoryObj = {
  render: () => {
    withBag(() => new Promise(() => undefined));
    return shopIn(BOXES.phone, shopShow().show);
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement, '[aria-label^="Bag"]'));
    await within(canvasElement, '[part~=skeleton]');
    OnairShop.partLoaders = partLoaders;
  },
  parameters: { text: ['Bag'] },
};

/** A part that cannot be fetched says so, and can be tried again. */
export const PartFailed: StoryObj = {
  render: () => {
    withBag(() => Promise.reject(new Error('offline')));
    return shopIn(BOXES.phone, shopShow().show);
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement, '[aria-label^="Bag"]'));
    await within(canvasElement, '[part~=retry]');
    OnairShop.partLoaders = partLoaders;
  },
  parameters: { text: ['Bag', 'This could not be loaded.', 'Try again'] },
};

/** Another way to load the bag, until the story has shown it. */
function withBag(bag: () => Promise<unknown>): void {
  OnairShop.partLoaders = { ...partLoaders, bag };
}

const LONG = `${'A table for four, '.repeat(22)}<img src=x onerror=alert(1)>`;

/** Long names and what looks like markup: text is text. */
export const LongTitle = story(BOXES.embedded, ['<img src=x onerror=alert(1)>'], {
  show: {
    at: '13:33:00',
    manifest: {
      title: LONG,
      seller: {
        name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        policies: [],
      },
    },
  },
});
