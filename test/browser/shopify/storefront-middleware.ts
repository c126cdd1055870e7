import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../../doubles/shopify-theme/server.ts';
import { DoubleShop } from '../../doubles/shopify-theme/shop.ts';

interface Context {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

const ROOT = '/shopify-double/en-de/';

/** The double of a storefront beside the test pages, as if they were its own: one origin, one cookie. */
export function storefrontMiddleware(): (
  context: Context,
  next: () => Promise<unknown>,
) => Promise<void> {
  const shop = new DoubleShop({
    root: ROOT,
    goods: {
      '40001': { title: 'Lamp <b>', price: 12_900 },
      '40002': { title: 'Bag', price: 24_500 },
      '40003': { title: 'Throw', price: 8_900, stock: 3 },
    },
  });
  return async (context, next) => {
    const isOurs = context.path.startsWith(ROOT) || 'sections' in context.query;
    if (!isOurs || !(await serve(shop, context.req, context.res))) await next();
    else context.respond = false;
  };
}
