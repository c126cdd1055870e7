import { CartFailure } from '../cart/failure.ts';
import type { Call } from './call.ts';
import { failUnlessRefused } from './status.ts';

/** One error of a GraphQL answer, as far as shops tell one from another. */
export interface GraphqlError {
  readonly message?: unknown;
  /** Where in the answer it came up: a change of which a part of the answer failed was done. */
  readonly path?: unknown;
  readonly extensions?: { readonly code?: unknown };
}

/** What a GraphQL server answered. `data` is untrusted, and null where nothing could be done. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
  readonly response: Response;
}

export interface GraphqlQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** Asks a GraphQL server. Rejects with a {@link CartFailure} where no answer came, or none that is one. */
export type Graphql = (question: GraphqlQuestion) => Promise<GraphqlAnswer>;

/** `headers` are asked for anew with each question. */
export function createGraphql(
  call: Call,
  url: URL,
  headers: () => Readonly<Record<string, string>>,
): Graphql {
  return async ({ query, variables, signal }) => {
    const body = { query, variables };
    const { response, json } = await call({
      url,
      method: 'POST',
      body,
      headers: headers(),
      signal,
    });
    if (!response.ok) failUnlessRefused(response);
    const { data = null, errors } = (json ?? {}) as Partial<GraphqlAnswer>;
    const isAnswer = data !== null || (Array.isArray(errors) && errors.length > 0);
    // A server that finds a request to be none answers 400 before anything is done, and says why.
    const isTold = response.ok || (response.status === 400 && data === null);
    if (!isTold || !isAnswer) {
      const code = [401, 403].includes(response.status) ? 'unauthorized' : 'unknown';
      throw new CartFailure(code, `The shop at ${url.href} answered ${response.status}.`);
    }
    return { data, errors: Array.isArray(errors) ? errors : [], response };
  };
}
