import type { Price } from './money.ts';
import type { LanguageTag, LocalizedText, Timestamp } from './text.ts';

/** Where a show stands. `ended` shows may have a replay. */
export type ShowPhase = 'scheduled' | 'live' | 'ended' | 'cancelled';

/**
 * All that is known of a show ahead of it: `show.json`. What only a product's sheet and the shop's terms
 * tell beside that is in the same file, and kept as it came until they read it: see `details.ts`.
 */
export interface Manifest {
  /** Major version of the protocol. */
  readonly onair: 1;
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  /** Language of this manifest's plain strings. Default `en`. */
  readonly lang: LanguageTag;
  readonly poster?: Picture;
  readonly state: ShowPhase;
  readonly startsAt: Timestamp;
  readonly endsAt?: Timestamp;
  /** IANA zone of the studio: `Europe/Lisbon`. Viewers read times in their own. */
  readonly timeZone?: string;
  /** Says that this is a demonstration, and of what. A show with it is never labelled live. */
  readonly demo?: LocalizedText;
  readonly hosts: readonly Host[];
  readonly seller?: Seller;
  /** Ways to the live sound and picture, in the order in which they are tried. */
  readonly media: readonly MediaSource[];
  readonly replay?: Replay;
  readonly captions: readonly CaptionTrack[];
  readonly feed?: FeedSource;
  readonly products: readonly Product[];
  readonly agenda: readonly Segment[];
  /** What differs by market, by ISO 3166-1 alpha-2 country. */
  readonly markets: Readonly<Record<string, Market>>;
  readonly links: readonly Link[];
  readonly member?: Membership;
  /**
   * Where a viewer's wish to hear of something that is sold out is posted, as JSON
   * `{productId, variantId?, email, lang}`; without it the page answers the intent, or nobody is asked.
   */
  readonly restockUrl?: string;
}

/** A still picture. */
export interface Picture {
  readonly url: string;
  /** `srcset` candidates, as the browser takes them. */
  readonly srcset?: string;
  /** Pixels of the file at `url`. */
  readonly width?: number;
  readonly height?: number;
  readonly alt?: LocalizedText;
  /** Point that must stay in sight when the picture is cropped, 0–1 from the top left corner. */
  readonly focus?: { readonly x: number; readonly y: number };
}

/** Somebody who speaks in the show. */
export interface Host {
  readonly id: string;
  readonly name: LocalizedText;
  readonly role?: LocalizedText;
  readonly picture?: Picture;
}

/** Who sells, and under which terms. */
export interface Seller {
  readonly name: LocalizedText;
  readonly address?: LocalizedText;
  readonly policies: readonly Link[];
}

/** A link that a person reads. */
export interface Link {
  readonly label: LocalizedText;
  readonly url: string;
  /** What is behind it: `returns`, `privacy`, `community`, `newsletter` … */
  readonly rel?: string;
}

/** One way to the live sound and picture. Unknown types are kept and passed over. */
export interface MediaSource {
  /** `whep`, `hls`, `livekit`, or a transport of the page's own. */
  readonly type: string;
  readonly url: string;
  /** Where a viewer's token is fetched, for sources that need one. */
  readonly tokenUrl?: string;
  readonly region?: string;
  /** Of a `livekit` source: identity of the participant whose picture is shown. Default: the first who sends one. */
  readonly stage?: string;
  /** Of a `livekit` source: identity of the participant whose picture is drawn small over the stage's. Default: nobody's. */
  readonly inset?: string;
}

/** The recording of an ended show. */
export interface Replay {
  readonly media: readonly MediaSource[];
  /** URL of the show's log: a JSON array of cues. */
  readonly log?: string;
  /** The moment of the show at which the recording starts. */
  readonly startsAt: Timestamp;
}

/** A caption file of a recording, WebVTT. Live captions are cues. */
export interface CaptionTrack {
  readonly lang: LanguageTag;
  readonly url?: string;
  readonly label?: LocalizedText;
}

/** Where the cues come from and where requests go. */
export interface FeedSource {
  /** `sse`, `recorded`, `livekit`, or a feed of the page's own. */
  readonly type: string;
  readonly url: string;
  /** Where requests are posted; without it the show is read only. */
  readonly sendUrl?: string;
  /** Answers `{"now": <ms since 1970>}`: the server's clock, from which the delay is told. */
  readonly timeUrl?: string;
  /** Where viewers tell every 15 s how the show comes, for the desk to see; without it none does. */
  readonly presenceUrl?: string;
}

/** One thing that the show sells. */
export interface Product {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  /** The product's page in the shop. */
  readonly url?: string;
  readonly pictures: readonly Picture[];
  /** The manifest's price; the shop's own answer outranks it. */
  readonly price?: Price;
  readonly options: readonly ProductOption[];
  readonly variants: readonly Variant[];
  /** The product's id in shop systems, by adapter: `{"shopify": "gid://…"}`. */
  readonly refs: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  /** In which numbers it is sold, where the shop has a rule. */
  readonly quantity?: QuantityRule;
}

/** In which numbers something is sold: `min`, `min + step` … up to `max`. */
export interface QuantityRule {
  /** Default 1. */
  readonly min?: number;
  /** Default 1. */
  readonly step?: number;
  readonly max?: number;
}

/** A choice that a product offers: colour, glaze, size. */
export interface ProductOption {
  readonly id: string;
  readonly label: LocalizedText;
  readonly values: readonly OptionValue[];
}

/** One value of an option. */
export interface OptionValue {
  readonly id: string;
  readonly label: LocalizedText;
  readonly picture?: Picture;
  /** CSS hex colour for a swatch: `#a3b18a`. */
  readonly swatch?: string;
}

/** One combination of option values that can be bought. */
export interface Variant {
  readonly id: string;
  /** Option id → value id. */
  readonly options: Readonly<Record<string, string>>;
  readonly price?: Price;
  readonly available?: boolean;
  readonly picture?: Picture;
  /** In which numbers it is sold, where that differs from the product. */
  readonly quantity?: QuantityRule;
  readonly refs: Readonly<Record<string, string>>;
}

/** A fact about a product: a label and what is so. */
export interface Fact {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
}

/** What a segment of the show is for. */
export type SegmentKind = 'knowledge' | 'demo' | 'story' | 'qa' | 'offer';

/** One step of the agenda. */
export interface Segment {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly title: LocalizedText;
  readonly startsAt?: Timestamp;
  readonly productIds: readonly string[];
}

/** What differs in one country. */
export interface Market {
  readonly currency?: string;
  readonly languages: readonly LanguageTag[];
  readonly delivery?: LocalizedText;
  readonly returns?: LocalizedText;
  readonly duties?: LocalizedText;
  readonly tone?: string;
  /** By product id. */
  readonly products: Readonly<Record<string, MarketProduct>>;
}

/** What differs for one product in one country. */
export interface MarketProduct {
  readonly price?: Price;
  readonly points: readonly LocalizedText[];
  readonly sizes?: LocalizedText;
  readonly duties?: LocalizedText;
  /** The product is not sold there. */
  readonly unavailable?: boolean;
  /** Variants that differ from the product there, by variant id. */
  readonly variants?: Readonly<Record<string, MarketVariant>>;
}

/** What differs for one variant in one country. */
export interface MarketVariant {
  readonly price?: Price;
  /** The variant is not sold there. */
  readonly unavailable?: boolean;
}

/** What members get, and where to become one. */
export interface Membership {
  readonly name: LocalizedText;
  readonly url: string;
  readonly benefits: readonly LocalizedText[];
}
