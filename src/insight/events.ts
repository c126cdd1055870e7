import type { CartIssueCode, CartResult } from '../core/cart.ts';
import type { ShowMeAspect } from '../protocol/cue.ts';
import type { ShowPhase } from '../protocol/manifest.ts';
import type { Money } from '../protocol/money.ts';

/** One thing that is looked at or bought. Its words are the show's own, never a viewer's. */
export interface InsightItem {
  /** The manifest's product and variant; null: the thing is not of this show, or no variant was said. */
  readonly productId: string | null;
  readonly variantId: string | null;
  /** What the shop's cart calls it; null: no variant was said. */
  readonly ref: string | null;
  /** In the manifest's own language, so that a thing has one name in all reports. */
  readonly name: string;
  /** The chosen options in words; null: there are none. */
  readonly variant: string | null;
  /** Of one, before delivery; null: not known. */
  readonly price: Money | null;
  readonly quantity: number;
}

/** What each event tells beside {@link InsightEnvelope}, by name. `docs/events.md` defines each. */
export interface InsightData {
  /* Stay */
  show_view: {
    readonly phase: ShowPhase;
    /** BCP 47, as the page names it; null: it names none. */
    readonly lang: string | null;
    /** ISO 3166-1 alpha-2, as the page names it; null: it names none. */
    readonly market: string | null;
  };
  first_frame: { readonly ms: number; readonly transport: string };
  watch_time: {
    /** Of this slice, and since the view. */
    readonly ms: number;
    readonly totalMs: number;
    readonly transport: string;
    readonly muted: boolean;
    readonly soundOnly: boolean;
  };
  stall: { readonly ms: number; readonly transport: string };
  path_change: { readonly from: string; readonly to: string };
  show_leave: {
    readonly visitMs: number;
    readonly watchedMs: number;
    readonly stalls: number;
    readonly stalledMs: number;
  };
  qoe: PlaybackQuality;
  /* Inform */
  view_item: { readonly item: InsightItem };
  details_view: { readonly productId: string; readonly part: DetailsPart };
  pictures_turn: { readonly productId: string };
  captions_change: {
    readonly on: boolean;
    /** Times the size that the layout gives. */
    readonly size: number;
    /** The captions' language that was asked for, BCP 47; null: the page's. */
    readonly lang: string | null;
  };
  /* Trust */
  question_ask: {
    readonly kind: 'question' | 'show-me';
    readonly aspect: ShowMeAspect | null;
    readonly productId: string | null;
  };
  question_outcome: {
    readonly status: 'taken' | 'refused';
    /** The tail of the problem's type, `rate-limited`; null: it was taken. */
    readonly reason: string | null;
    readonly ms: number;
  };
  question_vote: Empty;
  question_answered: {
    /** Whose: this viewer asked it, or wanted to know it too. */
    readonly mine: 'asked' | 'wanted';
    /** From its place in the log to the answer, by the server's clock. */
    readonly ms: number;
    readonly inWriting: boolean;
    readonly aloud: boolean;
    /** Whether the page was in sight when it came. */
    readonly visible: boolean;
  };
  follow_ask: Empty;
  reminder_ask: Empty;
  /* Order */
  add_ask: { readonly items: readonly InsightItem[] };
  add_outcome: {
    readonly status: CartResult['status'];
    readonly codes: readonly CartIssueCode[];
    /** It was told as `unknown` before; a later look at the cart has shown it. */
    readonly late: boolean;
    /** How many were asked for. */
    readonly asked: number;
    /** Its quantity is what came in. */
    readonly item: InsightItem;
  };
  change_outcome: {
    readonly status: CartResult['status'];
    readonly codes: readonly CartIssueCode[];
    /** It was told as `unknown` before; a later look at the cart has shown it. */
    readonly late: boolean;
    readonly from: number;
    readonly to: number;
    /** Its quantity is `to`. */
    readonly item: InsightItem;
  };
  view_cart: InsightCart;
  begin_checkout: InsightCart;
}

/** One change of the path that the picture comes by. */
export interface PathSwitch {
  readonly from: string;
  readonly to: string;
  /** How long the picture stood for it; 0: it changed while it ran. */
  readonly ms: number;
}

/** How one playback came, from the wish to play on: each telling holds all of the ones before. */
export interface PlaybackQuality {
  /** It is over; nothing more of it is told. */
  readonly final: boolean;
  /** Since the wish, or since anybody looked. */
  readonly ms: number;
  /** Whether a picture came. A final one without: the viewer left before it. */
  readonly hasPlayed: boolean;
  /** From the wish to the first picture, without the wait for a tap; null: none came, or nobody saw the wish. */
  readonly joinMs: number | null;
  /** The path in use, or that was last. */
  readonly transport: string | null;
  /** How often and how long the picture stood, by the player's verdict. */
  readonly stalls: number;
  readonly stalledMs: number;
  /** The same as the engine counts it, short ones too; null: it does not. */
  readonly freezes: number | null;
  readonly frozenMs: number | null;
  readonly switches: number;
  /** The last twenty of them. */
  readonly switched: readonly PathSwitch[];
  /** How far the picture was behind the studio, in half of all looks and in 19 of 20 at the most, to 20 ms. */
  readonly delayP50: number | null;
  readonly delayP95: number | null;
  /** Lines of the picture, averaged over time. */
  readonly height: number | null;
  /** Sound that was made up in place of what was lost; null: the engine does not tell. */
  readonly concealedMs: number | null;
  /** How often sound and picture were attached anew, since they had drifted apart. */
  readonly reattached: number;
}

/** What can be looked at of a product: delivery with its duty, how it is given back, facts. */
export type DetailsPart = 'delivery' | 'returns' | 'facts';

/** The shop's cart, as it was told last. */
export interface InsightCart {
  readonly items: readonly InsightItem[];
  /** The goods, before delivery; null: the shop does not tell. */
  readonly value: Money | null;
}

type Empty = Readonly<Record<never, never>>;

export type InsightName = keyof InsightData;

/** What every event carries. Nothing in it, or beside it, names a viewer, a visit or a page. */
export interface InsightEnvelope {
  /** Milliseconds since 1970 by this machine. */
  readonly at: number;
  /** The show's id. */
  readonly show: string;
  /** Server time of the moment that the picture showed, in milliseconds since 1970; null: no picture, or not known. */
  readonly moment: number | null;
}

/** One thing that happened on a viewer's way. Narrow it by `name`. */
export type InsightEvent = {
  [Name in InsightName]: InsightEnvelope & { readonly name: Name } & InsightData[Name];
}[InsightName];

/** Where events go. It is only called with the viewer's consent. What it throws is reported and keeps nothing else from going on. */
export type InsightSink = (event: InsightEvent) => void;
