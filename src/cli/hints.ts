import type { Manifest } from '../protocol/manifest.ts';

/** What is allowed, but seldom meant. */
export interface Hint {
  readonly path: string;
  readonly message: string;
}

type Check = (show: Manifest) => readonly Hint[];

const hint = (path: string, message: string, when: unknown): readonly Hint[] =>
  when ? [{ path, message }] : [];

/** What every show should have. */
const missing: Check = (show) => [
  ...hint(
    'seller',
    'There is no seller: viewers ask who sells to them, and many laws do.',
    !show.seller,
  ),
  ...hint(
    'products',
    'There are no products: there is nothing to buy.',
    show.products.length === 0,
  ),
  ...hint(
    'media',
    'There is no media source: viewers will see the poster alone.',
    show.media.length === 0 && (show.state === 'live' || show.state === 'scheduled'),
  ),
  ...hint(
    'replay',
    'The show has ended and has no replay.',
    show.state === 'ended' && !show.replay,
  ),
  ...hint(
    'feed',
    'There is no feed: no pins, no questions, no captions.',
    !show.feed && !show.replay,
  ),
  ...hint(
    'feed.sendUrl',
    'There is no sendUrl: viewers cannot ask.',
    show.feed && !show.feed.sendUrl,
  ),
  ...hint('poster', 'There is no poster: the page is empty until the picture comes.', !show.poster),
];

const times: Check = ({ startsAt, endsAt, demo }) => [
  ...hint(
    'endsAt',
    'The show ends before it starts.',
    endsAt && Date.parse(endsAt) <= Date.parse(startsAt),
  ),
  ...hint('demo', 'This is marked as a demonstration: it is never labelled live.', demo),
];

const sources: Check = ({ media, feed }) => [
  ...media.flatMap(({ type, url, tokenUrl }, index) => [
    ...hint(
      `media[${index}].url`,
      `A ${type} source is fetched: its address starts with https://, not ws.`,
      /^(whep|hls)$/.test(type) && /^wss?:/.test(url),
    ),
    ...hint(
      `media[${index}].tokenUrl`,
      'LiveKit lets nobody in without a token: say where to fetch one.',
      type === 'livekit' && !tokenUrl,
    ),
  ]),
  ...hint(
    'feed.url',
    'This feed is fetched: its address starts with https://, not ws.',
    feed && /^(sse|recorded)$/.test(feed.type) && /^wss?:/.test(feed.url),
  ),
];

const products: Check = (show) =>
  show.products.flatMap(({ price, pictures, title }, index) => [
    ...hint(`products[${index}].title`, 'The title is empty.', title === ''),
    ...hint(
      `products[${index}].price`,
      'There is no price: none is shown until the shop tells one.',
      !price,
    ),
    ...hint(`products[${index}].pictures`, 'There is no picture.', pictures.length === 0),
    ...hint(
      `products[${index}].price.lowest`,
      'A reduced price needs the lowest price of the last 30 days in the EU.',
      price?.was && !price.lowest,
    ),
  ]);

/** Ids that name no product. */
const references: Check = ({ products: all, agenda, markets }) => {
  const ids = new Map(all.map(({ id, variants }) => [id, variants.map((variant) => variant.id)]));
  return [
    ...agenda.flatMap(({ productIds }, index) =>
      productIds.flatMap((id, place) =>
        hint(`agenda[${index}].productIds[${place}]`, `There is no product "${id}".`, !ids.has(id)),
      ),
    ),
    ...Object.entries(markets).flatMap(([country, market]) =>
      Object.entries(market.products).flatMap(([id, { variants = {} }]) => {
        const path = `markets["${country}"].products[${JSON.stringify(id)}]`;
        const known = ids.get(id);
        return known
          ? Object.keys(variants).flatMap((variant) =>
              hint(
                `${path}.variants[${JSON.stringify(variant)}]`,
                `Product "${id}" has no variant "${variant}".`,
                !known.includes(variant),
              ),
            )
          : hint(path, `There is no product "${id}".`, true);
      }),
    ),
  ];
};

/** What a merchant will likely want to change in a good show. */
export function hintsFor(show: Manifest): readonly Hint[] {
  return [missing, times, sources, products, references].flatMap((check) => check(show));
}
