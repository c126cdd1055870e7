import { Hono, type Context } from 'hono';
import { createRateLimit, type Rate } from '../../live-server/show/requests/rate-limit.ts';
import { errorPage } from '../pages/index.ts';
import { cartApi } from './cart-api.ts';
import { checkout } from './checkout.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import { visit, type Shop } from './page-context.ts';
import { pages } from './pages.ts';
import { problemResponse, Refusal, statusOf } from './problem.ts';
import { ownPagesAlone, securityHeaders } from './security.ts';

export interface AppOptions extends Shop {
  /** New carts that one network may have. */
  readonly newCarts: Rate;
  readonly log: (line: string) => void;
}

/** The whole shop under one origin. Errors leave as problem+json from the API, as pages from the rest. */
export function createApp({ newCarts: rate, log, ...shop }: AppOptions): Hono {
  const app = new Hono();
  const newCarts = createRateLimit(rate, shop.now);
  app.use(securityHeaders(shop.liveUrl));
  app.use(ownPagesAlone);
  app.onError((error, c) => {
    if (statusOf(error) === 500) log(`Unexpected: ${error.stack ?? String(error)}`);
    return failed(c, shop, error);
  });
  app.notFound((c) => failed(c, shop, new Refusal(404, `Nothing is at ${c.req.path}.`)));
  app.route('/api/cart', cartApi({ ...shop, shelf: shop.store.shelf, newCarts }));
  app.route('/', forms(shop, newCarts));
  app.route('/', checkout(shop));
  app.route('/', pages(shop));
  app.route('/', files());
  return app;
}

/** The error's page; where not even that can be made, its problem. */
function failed(c: Context, shop: Shop, error: Error): Response {
  const problem = problemResponse(error);
  if (c.req.path.startsWith('/api/')) return problem;
  try {
    const { status, headers } = problem;
    headers.set('Content-Type', 'text/html; charset=UTF-8');
    return new Response(errorPage(visit(c, shop, '/').context, status), { status, headers });
  } catch {
    return problemResponse(error);
  }
}
