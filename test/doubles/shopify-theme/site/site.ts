import { build } from 'esbuild';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, tokenOf } from '../server.ts';
import { DoubleShop, type DoubleGood } from '../shop.ts';
import { pageOf, PASSWORD_PAGE, type Family } from './pages.ts';

export interface ThemeSiteOptions {
  readonly family: Family;
  /** Address of the library's `embed.js`. */
  readonly library: string;
  /** Address of a show's manifest: the site sells its goods, and shows it as its own. */
  readonly manifest: string;
  readonly port: number;
}

/** A storefront with an original theme, its Ajax cart and a page with a show: a double. */
export interface ThemeSite {
  readonly url: string;
  readonly shop: DoubleShop;
  /** The number of a variant, by the manifest's id. */
  variant(id: string): string;
  close(): Promise<void>;
}

const ROOT = '/en-de/';

/** Starts it on 127.0.0.1. */
export async function startThemeSite(options: ThemeSiteOptions): Promise<ThemeSite> {
  const { family, library, port } = options;
  const told = (await (await fetch(options.manifest)).json()) as Told;
  const numbers = numbersOf(told);
  const shop = new DoubleShop({ goods: goodsOf(told, numbers), root: ROOT });
  const script = await bundled(family);
  const url = `http://127.0.0.1:${port}`;
  const manifest = JSON.stringify(ownManifest(told, { url, numbers, at: options.manifest }));
  const show = `<script async src="${library}"></script>
<onair-shop src="/live.json" cart="shopify" autoplay></onair-shop>`;
  const fixed: Readonly<Record<string, readonly [type: string, body: string]>> = {
    [`/theme-${family}.js`]: ['text/javascript', script],
    '/live.json': ['application/json', manifest],
    '/password': ['text/html; charset=utf-8', PASSWORD_PAGE],
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', url);
    const file = fixed[pathname];
    if (file) return void response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
    if (await serve(shop, request, response)) return;
    if (shop.isClosed) return void response.writeHead(302, { location: '/password' }).end();
    const visit = { shop, family, show, token: tokenOf(request) };
    const path = pathname.startsWith(ROOT) ? pathname.slice(ROOT.length) : null;
    const page = path === null ? undefined : pageOf(decodeURIComponent(path), visit);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'There is no such page.');
  };
  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shop,
    variant: (id) => numbers.get(id) ?? '',
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A manifest, as far as the site looks at it. */
interface Told {
  readonly products: readonly ToldProduct[];
}

interface ToldThing {
  readonly id: string;
  readonly price?: { readonly amount: string };
  readonly available?: boolean;
}

interface ToldProduct extends ToldThing {
  readonly title: { readonly en: string };
  readonly variants?: readonly ToldThing[];
}

const thingsOf = ({ variants = [], ...product }: ToldProduct): readonly ToldThing[] =>
  variants.length > 0 ? variants : [product];

const numbersOf = ({ products }: Told): ReadonlyMap<string, string> =>
  new Map(products.flatMap(thingsOf).map(({ id }, index) => [id, String(40_001 + index)]));

const goodsOf = (
  { products }: Told,
  numbers: ReadonlyMap<string, string>,
): Readonly<Record<string, DoubleGood>> =>
  Object.fromEntries(
    products.flatMap((product) =>
      thingsOf(product).map(({ id, price = product.price, available }) => [
        numbers.get(id) ?? '',
        {
          title: product.title.en,
          variantTitle: id,
          price: Math.round(Number(price?.amount ?? 0) * 100),
          handle: product.id,
          ...(available === false && { stock: 0 }),
        },
      ]),
    ),
  );

interface Own {
  readonly url: string;
  readonly numbers: ReadonlyMap<string, string>;
  readonly at: string;
}

/** The show as this shop's own: its addresses stay those of the live server, its goods become the shop's. */
function ownManifest(told: Told, { url, numbers, at }: Own): unknown {
  const named = <T extends ToldThing>(thing: T): T => ({
    ...thing,
    refs: { shopify: numbers.get(thing.id) ?? '' },
  });
  const products = told.products.map((product) => ({
    ...(product.variants?.length ? product : named(product)),
    url: `${url}${ROOT}products/${product.id}`,
    variants: product.variants?.map(named),
  }));
  return absolute({ ...told, products }, at);
}

const absolute = (value: unknown, at: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => absolute(one, at));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    /^(url|timeUrl)$/.test(key) && typeof one === 'string'
      ? new URL(one, at).href
      : absolute(one, at),
  ]);
  return Object.fromEntries(entries) as unknown;
};

async function bundled(family: Family): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${family}-page.ts`],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
