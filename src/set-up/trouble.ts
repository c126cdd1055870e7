import type { Issue } from '../protocol/result.ts';

/** An address in a manifest at which there is not what it says. */
export interface EmptyPlace {
  /** Path of the member in the manifest: `products[0].pictures[0].url`. */
  readonly member: string;
  readonly url: string;
  /** What is there instead: `404`, `a web page`. */
  readonly found: string;
}

/** What is wrong with the way a show was put into a page. */
export type Trouble =
  | { readonly kind: 'no-src'; readonly tag: string }
  | { readonly kind: 'not-found'; readonly url: string }
  | { readonly kind: 'html'; readonly url: string }
  | { readonly kind: 'not-json'; readonly url: string; readonly start: string }
  | { readonly kind: 'invalid'; readonly url: string; readonly issues: readonly Issue[] }
  /** The show is there; these parts of its manifest were set aside. */
  | { readonly kind: 'set-aside'; readonly url: string; readonly issues: readonly Issue[] }
  /** `message`: what is wrong and what to do, as the library says it. */
  | { readonly kind: 'refused'; readonly url: string; readonly message: string }
  | { readonly kind: 'unreachable'; readonly url: string }
  | { readonly kind: 'cors'; readonly url: string; readonly origin: string }
  /** `media`: the manifest's type of the source; `url`: what of it may not be read. */
  | {
      readonly kind: 'media-cors';
      readonly media: string;
      readonly url: string;
      readonly origin: string;
    }
  | { readonly kind: 'mixed-content'; readonly url: string }
  /** `directives`: all that were found lacking, each whole, as policies write it. */
  | { readonly kind: 'policy'; readonly directives: readonly string[] }
  /** `places`: all that were found so far. */
  | { readonly kind: 'nothing-there'; readonly places: readonly EmptyPlace[] }
  | { readonly kind: 'no-cart' }
  /** `message`: what the answer rejected with. */
  | { readonly kind: 'answer-failed'; readonly event: string; readonly message: string }
  | {
      readonly kind: 'answer-unread';
      readonly event: string;
      /** What cannot be read: the whole answer, or its `cart`. */
      readonly part: 'answer' | 'cart';
      /** That, in short. */
      readonly got: string;
    }
  | { readonly kind: 'unknown-cart'; readonly name: string }
  | {
      readonly kind: 'unknown-for';
      readonly tag: string;
      readonly id: string;
      /** Ids that show elements on the page do have. */
      readonly known: readonly string[];
    }
  /** `isKnown`: there is such an element. */
  | { readonly kind: 'unregistered'; readonly tag: string; readonly isKnown: boolean }
  /** The page was opened from a disk, not from a server. */
  | { readonly kind: 'file' }
  | { readonly kind: 'twice'; readonly libraries: readonly string[] };

/** The same for each repetition of the same trouble. */
export function keyOf(trouble: Trouble): string {
  return JSON.stringify(trouble);
}
