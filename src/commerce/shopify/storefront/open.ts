import { createCaller } from '../../http/call.ts';
import { createGraphql } from '../../http/graphql.ts';
import type { KeptText } from '../../http/kept-text.ts';
import type { StorefrontCartOptions } from './options.ts';
import { createAsk } from './ask.ts';
import { languageCode } from './context.ts';
import { createRefs } from './refs.ts';
import { createShop, type Shop } from './shop.ts';

export interface Address {
  readonly origin: string;
  readonly kept: KeptText;
  readonly country: string | undefined;
}

/** The shop, ready to be asked. */
export function openShop(
  { key, language, version = '2026-04', refs, ...http }: StorefrontCartOptions,
  { origin, kept, country }: Address,
): Shop {
  const call = createCaller({ ...http, credentials: 'omit' });
  const headers: Readonly<Record<string, string>> =
    key === undefined ? {} : { 'x-shopify-storefront-access-token': key };
  const at = new URL(`/api/${version}/graphql.json`, origin);
  const graphql = createGraphql(call, at, () => headers);
  return createShop({
    ask: createAsk(graphql, { country, language: language && languageCode(language) }),
    refs: createRefs(refs),
    kept,
    country,
    more: async (...given) => (await import('./more.ts')).moreOf(...given),
    moved: async (...given) => (await import('./moved.ts')).moved(...given),
  });
}
