import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { listen } from '../live-server/http/listen.ts';
import { Baskets, readChange, type Basket } from './basket.ts';

export interface PasteOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Address of the folder with `embed.js`. */
  readonly cdn: string;
  /** Address of the show's manifest. */
  readonly show: string;
}

/** The bookshop's own server. */
export interface PasteServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What stands in `index.html`, as a merchant would paste it. */
const PASTED = {
  cdn: 'https://cdn.example/onair-shop/cdn',
  show: 'https://live.example/live/show.json',
};
const FILES: Readonly<Record<string, string>> = {
  'shop.css': 'text/css; charset=utf-8',
  'shop.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};
const COOKIE = 'basket';
const MOST_BYTES = 1024;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** All that the two lines need, and nothing more. */
export function strictPolicy({ cdn, show }: Pick<PasteOptions, 'cdn' | 'show'>): string {
  const [library, live] = [new URL(cdn).origin, new URL(show).origin];
  return [
    "default-src 'self'",
    `script-src 'self' ${library}`,
    `connect-src 'self' ${live}`,
    `img-src 'self' ${live}`,
    `media-src 'self' blob: ${live}`,
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Serves the bookshop on 127.0.0.1: `/`, and `/strict` with a strict Content Security Policy. */
export async function startPaste(options: PasteOptions): Promise<PasteServer> {
  const { close, port } = await listen(createPaste(options), options.port, '127.0.0.1');
  return { url: `http://127.0.0.1:${port}`, close };
}

function createPaste({ cdn, show }: PasteOptions): Hono {
  const page = read('index.html')
    .replace(PASTED.cdn, escaped(cdn))
    .replace(PASTED.show, escaped(show));
  const app = new Hono();
  app.get('/', (c) => c.html(page));
  app.get('/strict', (c) => {
    c.header('content-security-policy', strictPolicy({ cdn, show }));
    return c.html(page);
  });
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/${name}`, (c) => c.body(read(name), 200, { 'content-type': type }));
  }
  return app.route('/', createBasketRoutes());
}

function createBasketRoutes(): Hono {
  const app = new Hono();
  const baskets = new Baskets();
  const visitor = (c: Context): string => getCookie(c, COOKIE) ?? '';
  app.get('/basket', (c) => {
    c.header('cache-control', 'no-store');
    return c.json(baskets.basketOf(visitor(c)));
  });
  app.post('/basket', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    // Only scripts of this page can send JSON here without being asked first.
    if (!c.req.header('content-type')?.startsWith('application/json')) return c.text('JSON', 415);
    const change = readChange(await c.req.json().catch(() => null));
    if (!change) return c.text('This is no change of a basket.', 400);
    const key = visitor(c) || randomUUID();
    if (!baskets.change(key, change)) return c.text('This is not in the shop.', 404);
    setCookie(c, COOKIE, key, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return c.json(baskets.basketOf(key));
  });
  app.get('/till', (c) => c.html(till(baskets.basketOf(visitor(c)))));
  return app;
}

const euros = (cents: number): string => `€${(cents / 100).toFixed(2)}`;

/** What would be paid here. */
function till({ items, sum }: Basket): string {
  const lines = items.map(
    ({ name, qty, price }) => `<li>${qty} × ${escaped(name)}, ${euros(price * qty)}</li>`,
  );
  const content = lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '<p>The basket is empty.</p>';
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>The till · Fenwick &amp; Daughter</title>
  <link rel="icon" href="/icon.svg">
  <link rel="stylesheet" href="/shop.css">
  <main id="wrap"><h1>The till</h1>${content}<p><b>${euros(sum)}</b></p>
  <p>Nothing is sold here: the shop is of the imagination. <a href="/">Back</a></p></main>
</html>`;
}
