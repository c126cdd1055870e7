import { readFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from '../live-server/http/listen.ts';

export interface ShopSiteOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The live server: its show, and the built library at `/cdn/`. */
  readonly live: string;
  /** The show's `cart`. */
  readonly cart: string;
  /** Where it sells, for the show: ISO 3166-1 alpha-2. Default: it does not say. */
  readonly market?: string;
  /** The module that asks the shop in the page's place: `connect(settings)`. */
  readonly shop: URL;
  /** What that module is told. */
  readonly settings: Readonly<Record<string, string>>;
  /** The name of the shop's system, and what it calls each SKU of the demo. Absent: SKUs. */
  readonly refs?: readonly [system: string, ids: Readonly<Record<string, string>>];
}

/** A shop's own pages, with a live show on the first of them. */
export interface ShopSite {
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const MANIFEST = '/live/show.json';

/** Serves a small shop's pages: `/` with the show, `/checkout`; all else is the live server's, at the same origin. */
export async function startShopSite(options: ShopSiteOptions): Promise<ShopSite> {
  const pages = createPages(options);
  const server = createServer((asked, answer) => {
    // Not by URL: '//' is none, and '//other.example/' another site's.
    const [path = '/'] = (asked.url ?? '/').split('?');
    const page = pages[path];
    if (page) answer.writeHead(200, { 'content-type': page.type }).end(page.body);
    else if (path === MANIFEST) void sendManifest(options, answer);
    else passOn(asked, answer, options.live);
  });
  const { port, close } = await listening(server, options.port, HOST);
  return { url: `http://${HOST}:${port}`, close };
}

interface Page {
  readonly type: string;
  readonly body: string;
}

const read = (url: URL): string => readFileSync(url, 'utf8');
const own = (name: string): URL => new URL(`shop-page/${name}`, import.meta.url);

function createPages({
  cart,
  market = '',
  shop,
  settings,
}: ShopSiteOptions): Readonly<Record<string, Page>> {
  const html = (name: string): Page => ({
    type: 'text/html; charset=utf-8',
    body: read(own(name))
      .replace('%CART%', escaped(cart))
      .replace('%MARKET%', escaped(market))
      .replace('%SETTINGS%', escaped(JSON.stringify(settings))),
  });
  const script = (url: URL): Page => ({ type: 'text/javascript; charset=utf-8', body: read(url) });
  return {
    '/': html('index.html'),
    '/checkout': html('checkout.html'),
    '/shop/page.js': script(own('page.js')),
    '/shop/checkout.js': script(own('checkout.js')),
    '/shop/shop.js': script(shop),
    '/shop/page.css': { type: 'text/css; charset=utf-8', body: read(own('page.css')) },
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Referring {
  readonly id: string;
  readonly refs?: Readonly<Record<string, string>>;
  readonly variants?: readonly Referring[];
}

async function sendManifest(options: ShopSiteOptions, answer: ServerResponse): Promise<void> {
  const manifest = await ownManifest(options).catch(() => null);
  if (!manifest) return void answer.writeHead(502).end();
  answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(manifest));
}

/** The show's manifest, in which each thing has the name that this shop has for it. */
async function ownManifest({ live, refs }: ShopSiteOptions): Promise<object> {
  const response = await fetch(new URL(MANIFEST, live));
  if (!response.ok) throw new Error(`The live server answered ${response.status}.`);
  const manifest = (await response.json()) as { readonly products: readonly Referring[] };
  const [system, ids] = refs ?? ['', {}];
  const named = <Thing extends Referring>(thing: Thing): Thing => ({
    ...thing,
    ...(ids[thing.id] && { refs: { ...thing.refs, [system]: ids[thing.id] } }),
    ...(thing.variants && { variants: thing.variants.map(named) }),
  });
  return { ...manifest, products: manifest.products.map(named) };
}

/** The live server's own answer, streams too; either end may hang up. */
function passOn(asked: IncomingMessage, answer: ServerResponse, live: string): void {
  const { method, url: path } = asked;
  // Of this site's origin, which is the live server's own as far as it can tell.
  const { host: _host, origin: _origin, ...headers } = asked.headers;
  const onward = request(live, { method, path, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
    given.on('error', () => answer.destroy());
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
