import type {
  CaptionTrack,
  Fact,
  FeedSource,
  Host,
  Link,
  Manifest,
  Market,
  MarketProduct,
  MarketVariant,
  MediaSource,
  Membership,
  OptionValue,
  Picture,
  Product,
  ProductOption,
  Replay,
  Segment,
  Seller,
  Variant,
} from '../manifest.ts';
import {
  COUNT,
  COUNTRY,
  CURRENCY,
  ID,
  LANGUAGE,
  PHASE,
  PROSE,
  REF,
  SHARE,
  SWATCH,
  TEXT,
  TIMESTAMP,
  TIME_ZONE,
  YES_NO,
} from './leaves.ts';
import { PRICE } from './money.ts';
import { many, manyBy, record } from './members.ts';
import { object } from './object.ts';
import { QUANTITY_RULE } from './quantity.ts';
import { choice, withDefault } from './values.ts';
import type { Schema } from './schema.ts';
import { LIVE_URL, SRCSET, WEB_URL } from './url.ts';

export const PICTURE = object<Picture>({
  url: WEB_URL,
  'srcset?': SRCSET,
  'width?': COUNT,
  'height?': COUNT,
  'alt?': TEXT,
  'focus?': object<NonNullable<Picture['focus']>>({ x: SHARE, y: SHARE }),
});

export const LINK = object<Link>({ label: TEXT, url: WEB_URL, 'rel?': ID });

export const HOST = object<Host>({ id: ID, name: TEXT, 'role?': TEXT, 'picture?': PICTURE });

export const SELLER = object<Seller>({
  name: TEXT,
  'address?': TEXT,
  policies: many(LINK),
});

export const MEDIA_SOURCE = object<MediaSource>({
  type: ID,
  url: LIVE_URL,
  'tokenUrl?': WEB_URL,
  'region?': ID,
  'stage?': ID,
  'inset?': ID,
});

const MEDIA = many(MEDIA_SOURCE);

export const REPLAY = object<Replay>({ media: MEDIA, 'log?': WEB_URL, startsAt: TIMESTAMP });

export const CAPTION_TRACK = object<CaptionTrack>({
  lang: LANGUAGE,
  'url?': WEB_URL,
  'label?': TEXT,
});

export const FEED_SOURCE = object<FeedSource>({
  type: ID,
  url: LIVE_URL,
  'sendUrl?': WEB_URL,
  'timeUrl?': WEB_URL,
  'presenceUrl?': WEB_URL,
});

const REFS = manyBy(ID, REF);

export const OPTION_VALUE = object<OptionValue>({
  id: ID,
  label: TEXT,
  'picture?': PICTURE,
  'swatch?': SWATCH,
});

export const PRODUCT_OPTION = object<ProductOption>({
  id: ID,
  label: TEXT,
  values: many(OPTION_VALUE),
});

export const VARIANT = object<Variant>({
  id: ID,
  options: record(ID, ID),
  'price?': PRICE,
  'available?': YES_NO,
  'picture?': PICTURE,
  'quantity?': QUANTITY_RULE,
  refs: REFS,
});

export const FACT = object<Fact>({ label: TEXT, value: TEXT });

export const PRODUCT = object<Product>({
  id: ID,
  title: TEXT,
  'summary?': TEXT,
  'url?': WEB_URL,
  pictures: many(PICTURE),
  'price?': PRICE,
  options: many(PRODUCT_OPTION),
  variants: many(VARIANT),
  refs: REFS,
  facts: many(FACT),
  'quantity?': QUANTITY_RULE,
});

export const SEGMENT = object<Segment>({
  id: ID,
  kind: choice('knowledge', 'demo', 'story', 'qa', 'offer'),
  title: TEXT,
  'startsAt?': TIMESTAMP,
  productIds: many(ID),
});

export const MARKET_VARIANT = object<MarketVariant>({ 'price?': PRICE, 'unavailable?': YES_NO });

export const MARKET_PRODUCT = object<MarketProduct>({
  'price?': PRICE,
  points: many(TEXT),
  'sizes?': TEXT,
  'duties?': TEXT,
  'unavailable?': YES_NO,
  'variants?': { ...manyBy(ID, MARKET_VARIANT), or: undefined },
});

export const marketOf = (product: Schema<MarketProduct>): Schema<Market> =>
  object<Market>({
    'currency?': CURRENCY,
    languages: many(LANGUAGE),
    'delivery?': TEXT,
    'returns?': TEXT,
    'duties?': TEXT,
    'tone?': PROSE,
    products: manyBy(ID, product),
  });

export const MEMBERSHIP = object<Membership>({
  name: TEXT,
  url: WEB_URL,
  benefits: many(TEXT),
});

/** Parts of a manifest of which some readers know more than others. */
export interface ManifestParts {
  readonly host: Schema<Host>;
  readonly seller: Schema<Seller>;
  readonly product: Schema<Product>;
  readonly market: Schema<Market>;
}

export const manifestOf = ({ host, seller, product, market }: ManifestParts): Schema<Manifest> =>
  object<Manifest>({
    onair: choice(1),
    id: ID,
    title: TEXT,
    'summary?': TEXT,
    lang: withDefault(LANGUAGE, 'en'),
    'poster?': PICTURE,
    state: PHASE,
    startsAt: TIMESTAMP,
    'endsAt?': TIMESTAMP,
    'timeZone?': TIME_ZONE,
    'demo?': TEXT,
    hosts: many(host),
    'seller?': seller,
    media: MEDIA,
    'replay?': REPLAY,
    captions: many(CAPTION_TRACK),
    'feed?': FEED_SOURCE,
    products: many(product),
    agenda: many(SEGMENT),
    markets: manyBy(COUNTRY, market),
    links: many(LINK),
    'member?': MEMBERSHIP,
    'restockUrl?': WEB_URL,
  });

export const MANIFEST = manifestOf({
  host: HOST,
  seller: SELLER,
  product: PRODUCT,
  market: marketOf(MARKET_PRODUCT),
});
