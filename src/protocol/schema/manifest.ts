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
import { choice, withDefault } from './values.ts';
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

export const MARKET = object<Market>({
  'currency?': CURRENCY,
  languages: many(LANGUAGE),
  'delivery?': TEXT,
  'returns?': TEXT,
  'duties?': TEXT,
  'tone?': PROSE,
  products: manyBy(ID, MARKET_PRODUCT),
});

export const MEMBERSHIP = object<Membership>({
  name: TEXT,
  url: WEB_URL,
  benefits: many(TEXT),
});

export const MANIFEST = object<Manifest>({
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
  hosts: many(HOST),
  'seller?': SELLER,
  media: MEDIA,
  'replay?': REPLAY,
  captions: many(CAPTION_TRACK),
  'feed?': FEED_SOURCE,
  products: many(PRODUCT),
  agenda: many(SEGMENT),
  markets: manyBy(COUNTRY, MARKET),
  links: many(LINK),
  'member?': MEMBERSHIP,
});
