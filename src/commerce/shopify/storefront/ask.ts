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
  country: string | undefined;
  language: string | undefined;
}

/** By what an error of a variable names it: a cart that is begun has the country within. */
const FAULTS = { language: /\$language\b/, country: /\$country\b|\bcountryCode\b/ } as const;

/** What does not say where the buyer is. */
const placeless = (variables: object): object =>
  JSON.parse(
    JSON.stringify(variables, (name, value: unknown) =>
      name === 'buyerIdentity' ? undefined : value,
    ),
  ) as object;

/** Makes what asks the Storefront API, always in the same `context`. */
export function createAsk(graphql: Graphql, context: Readonly<Context>): Ask {
  const known = { ...context };
  return async ({ query, field, variables }, signal, heard) => {
    let sent = known;
    const ask = (): ReturnType<Graphql> => {
      sent = { ...known };
      const asked = sent.country ? variables : placeless(variables);
      return graphql({ query, variables: { ...asked, ...sent }, signal });
    };
    let answer = await ask();
    for (const name of ['language', 'country'] as const) {
      const isFault = (error: GraphqlError | null): boolean =>
        FAULTS[name].test(String(error?.message));
      if (!sent[name] || answer.data !== null || !answer.errors.some(isFault)) continue;
      // Nothing was done, and the shop's own will do.
      if (known[name]) console.warn(`onair-shop: Shopify has no ${name} "${known[name]}".`);
      known[name] = undefined;
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
