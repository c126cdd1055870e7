import { CartFailure } from '../../cart/failure.ts';
import type { Graphql, GraphqlError } from '../../http/graphql.ts';

export interface Question {
  readonly query: string;
  /** The one field that it asks for. */
  readonly field: string;
  readonly variables: object;
}

/** Asks for a field: its value, untrusted. Rejects with a CartFailure where no answer came, or none that counts. */
export type Ask = (
  question: Question,
  signal: AbortSignal,
  heard?: (response: Response) => void,
) => Promise<unknown>;

/** A shop that is busy says so without a time; its limits count by the second. */
const BUSY_WAIT = 1_000;

/** Nobody can tell from such an answer what was done. */
export const unreadable = (said: unknown): CartFailure =>
  new CartFailure('unknown', `The shop’s answer cannot be read: ${String(said)}`);

/** Where the buyer is, and what they read, by Shopify's codes. */
export interface Context {
  readonly country: string | undefined;
  readonly language: string | undefined;
}

const isOfLanguage = (error: GraphqlError | null): boolean =>
  /\$language\b/.test(String(error?.message));

/** Makes what asks the Storefront API, always in the same `context`. */
export function createAsk(graphql: Graphql, context: Context): Ask {
  let { language } = context;
  return async ({ query, field, variables }, signal, heard) => {
    const ask = (): ReturnType<Graphql> =>
      graphql({ query, variables: { ...variables, ...context, language }, signal });
    let answer = await ask();
    // Shopify does not know the page's language by that name: nothing was done, and its own will do.
    if (language && answer.errors.some(isOfLanguage)) {
      language = undefined;
      answer = await ask();
    }
    const value = (answer.data as Readonly<Record<string, unknown>> | null)?.[field];
    heard?.(answer.response);
    // Errors beside a value are about parts of it, such as stock that this token may not see.
    if (value || (value === null && answer.errors.length === 0)) return value;
    const code = answer.errors[0]?.extensions?.code;
    if (code === 'THROTTLED') {
      throw new CartFailure('rate-limited', code, { retryAfter: BUSY_WAIT });
    }
    throw code === 'ACCESS_DENIED' ? new CartFailure('unauthorized', code) : unreadable(code);
  };
}
