import { createCart } from '../../../src/commerce/cart.ts';
import { goodsOf, memoryCart } from '../../../src/commerce/memory/adapter.ts';
import { createShow } from '../../../src/core/index.ts';
import type { MediaState } from '../../../src/core/ports.ts';
// Loaded here, so that the visit's own `import()` of it takes no time that the fake clock cannot see.
import '../../../src/insight/qoe/follow.ts';
import { followShow, type InsightEvent, type Page } from '../../../src/insight/index.ts';
import type { FollowShowOptions } from '../../../src/insight/index.ts';
import type { InsightName } from '../../../src/insight/index.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { memoryFeed, type MemoryFeedOptions } from '../../../src/transport/memory/feed.ts';
import { START } from '../core/cues.ts';
import { createFakeMediaPlane, NO_SURFACE } from '../core/fake-media-plane.ts';
import { manifestOf } from '../core/manifests.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR', taxIncluded: true });

/** Two things: a mug in two glazes, and a lamp of which there are three. */
export const MANIFEST = manifestOf({
  products: [
    {
      id: 'mug',
      title: { en: 'Stoneware mug', de: 'Steinzeugbecher' },
      price: eur('24.10'),
      options: [
        {
          id: 'glaze',
          label: 'Glaze',
          values: [
            { id: 'cream', label: 'Cream' },
            { id: 'moss', label: 'Moss' },
          ],
        },
      ],
      variants: [
        { id: 'mug-cream', options: { glaze: 'cream' } },
        { id: 'mug-moss', options: { glaze: 'moss' }, price: eur('26.00') },
      ],
    },
    { id: 'lamp', title: 'Table lamp', price: eur('189.00') },
  ],
});

export type EventOf<Name extends InsightName> = Extract<InsightEvent, { readonly name: Name }>;

/** A page that the test shows, hides and leaves. */
export interface FakePage extends Page {
  show(isVisible: boolean): void;
  leave(): void;
  comeBack(): void;
}

function fakePage(): FakePage {
  const watchers = new Set<() => void>();
  let visible = true;
  let life = new AbortController();
  let comeBack = (): void => undefined;
  return {
    isVisible: () => visible,
    watch(changed, signal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed));
    },
    visits(begin, signal) {
      signal.addEventListener('abort', () => life.abort());
      comeBack = () => begin((life = new AbortController()).signal);
      begin(life.signal);
    },
    show(isVisible) {
      visible = isVisible;
      for (const changed of watchers) changed();
    },
    leave: () => life.abort(),
    comeBack: () => comeBack(),
  };
}

/** A show over the real cart and feed in memory, and what is told of it. Consent is given unless it is said otherwise. */
export function setUp(
  options: Partial<FollowShowOptions> & { readonly answer?: MemoryFeedOptions['answer'] } = {},
) {
  const { answer, ...following } = options;
  const clock = createFakeClock(START);
  const feed = memoryFeed({ show: 'evening', clock, ...(answer && { answer }) });
  const media = createFakeMediaPlane();
  const goods = goodsOf(MANIFEST, 'memory');
  const shop = memoryCart({ goods: { ...goods, lamp: { ...goods['lamp']!, stock: 3 } }, clock });
  const cart = createCart({ adapter: shop, clock });
  const show = createShow({ manifest: MANIFEST, feed, media, cart, clock });
  const page = fakePage();
  const consents = new EventTarget();
  const events: InsightEvent[] = [];
  followShow(show, {
    sink: (event) => events.push(event),
    consent: () => true,
    consentFrom: consents,
    page,
    ...following,
  });
  show.connect();
  let state: MediaState = {
    phase: 'connecting',
    transport: null,
    playback: 'stopped',
    muted: true,
    error: null,
  };
  return {
    ...{ clock, feed, shop, cart, show, page, events, media },
    play: () => show.play(NO_SURFACE),
    /** The media says that it is in another state. */
    turn: (change: Partial<MediaState>): void => media.report((state = { ...state, ...change })),
    decide: (detail: unknown): unknown =>
      consents.dispatchEvent(new CustomEvent('onair-consent', { detail })),
    /** What happened, in order; the figures of quality are no happening. */
    names: (): string[] => events.map(({ name }) => name).filter((name) => name !== 'qoe'),
    told: <Name extends InsightName>(name: Name): EventOf<Name>[] =>
      events.filter((event): event is EventOf<Name> => event.name === name),
  };
}
