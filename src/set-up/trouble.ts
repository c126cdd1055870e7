import type { Issue } from '../protocol/result.ts';

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
  | { readonly kind: 'mixed-content'; readonly url: string }
  /** `source`: what the policy's directive has to name. */
  | { readonly kind: 'policy'; readonly directive: string; readonly source: string }
  | { readonly kind: 'no-cart' }
  | { readonly kind: 'unknown-cart'; readonly name: string }
  | {
      readonly kind: 'unknown-for';
      readonly tag: string;
      readonly id: string;
      /** Ids that show elements on the page do have. */
      readonly known: readonly string[];
    }
  | { readonly kind: 'twice'; readonly libraries: readonly string[] };

/** The same for each repetition of the same trouble. */
export function keyOf(trouble: Trouble): string {
  return JSON.stringify(trouble);
}
