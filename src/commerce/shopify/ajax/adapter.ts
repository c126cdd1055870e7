import type { CartAdapter } from '../../../core/cart.ts';
import { afterwards } from '../../cart/failure.ts';
import { createChanges, type Step, type Way } from '../changes.ts';
import type { ShopifyPage } from '../page.ts';
import type { Theme, ThemeChange, ThemeTurn } from '../theme/turn.ts';
import { held, type AjaxCart } from './cart.ts';
import type { Endpoint } from './endpoint.ts';
import { issueOf } from './refusal.ts';

export interface AjaxCartOptions {
  readonly page: ShopifyPage;
  readonly endpoint: Endpoint;
  /** Whether the theme may open its cart over the page. */
  opensDrawer(): boolean;
  /** What the storefront says of its goods, where it can be asked. */
  readonly offers?: CartAdapter['offers'];
}

/** The cart of a storefront page, changed by its Ajax API; the page's theme follows each change. */
export function ajaxCart(
  options: AjaxCartOptions,
): Pick<CartAdapter, 'read' | 'add' | 'setQuantity'> {
  const { endpoint } = options;
  const themeNow = themeFinder(options);
  /** A change of which no answer came. The theme has not heard what became of it. */
  let owed: { readonly step: Step; readonly before: AjaxCart } | null = null;
  const saw = async (after: AjaxCart): Promise<void> => {
    if (!owed || held(after, owed.step) === held(owed.before, owed.step)) return;
    const { step } = owed;
    owed = null;
    (await themeNow())?.(changeOf(step)).ended({ after, hasChanged: true });
  };
  const read: Endpoint['read'] = async (signal) => {
    const cart = await endpoint.read(signal);
    await saw(cart);
    return cart;
  };
  const way: Way = async (step, before, signal) => {
    const turn = (await themeNow())?.(changeOf(step));
    try {
      return await send(options, { step, before, turn, signal });
    } catch (error) {
      owed = { step, before };
      turn?.failed(error);
      throw error;
    }
  };
  return createChanges({ read }, way);
}

/** A page without a document has no theme, and one whose part cannot be loaded is not followed yet. */
export function themeFinder({
  page,
  endpoint,
  opensDrawer,
}: AjaxCartOptions): () => Promise<Theme | null> {
  const { document } = page;
  return async () => {
    if (!document) return null;
    const loaded = await import('../theme/theme.ts').catch(() => null);
    const render = (ids: readonly string[]) => sectionsOf({ endpoint, page }, ids);
    return loaded && loaded.themeOf({ page, document, opensDrawer, render });
  };
}

/** Milliseconds that parts of the page are waited for. */
const RENDERING = 10_000;

/** Parts of the page, rendered where it is with the cart as it is now; null: there are none to be had. */
async function sectionsOf(
  { endpoint, page: { location } }: Pick<AjaxCartOptions, 'endpoint' | 'page'>,
  ids: readonly string[],
): Promise<unknown> {
  const path = `${location.pathname}?sections=${encodeURIComponent(ids.join())}`;
  const answer = await endpoint.get(path, AbortSignal.timeout(RENDERING)).catch(() => null);
  return answer?.response.ok ? answer.json : null;
}

interface Sent {
  readonly step: Step;
  readonly before: AjaxCart;
  readonly turn: ThemeTurn | undefined;
  readonly signal: AbortSignal;
}

async function send(
  { endpoint, page, offers }: AjaxCartOptions,
  { step, before, turn, signal }: Sent,
): ReturnType<Way> {
  const { item } = step;
  const line = step.more === undefined ? { id: item?.key, quantity: step.total } : added(step);
  const body = { ...line, ...rendering(turn, page) };
  const answer = await endpoint.change(step.more === undefined ? 'change' : 'add', body, signal);
  const { refusal } = answer;
  const json = refusal ? undefined : answer.json;
  // The answer to an add tells its line alone, and a refusal may have added some.
  const after = (item && endpoint.cartIn(json)) ?? (await afterwards(endpoint.read(signal)));
  const { sections } = (json ?? {}) as { readonly sections?: unknown };
  const hasChanged = held(after, step) !== held(before, step);
  turn?.ended({ after, hasChanged, sections, refused: refusal && (refusal.message ?? '') });
  if (!refusal) return { after };
  // A line has its rule with it; of what has none yet the storefront says only that it may not be.
  const [offer] = (!item && (await offers?.([step.ref], { signal }).catch(() => null))) || [];
  return { after, issueOf: (wanted) => issueOf(refusal, { rule: offer?.quantity, ...wanted }) };
}

/** What has the parts of the page that the theme shows the cart in rendered with a change. */
export function rendering(turn: ThemeTurn | undefined, { location }: ShopifyPage): object {
  const ids = turn?.sections ?? [];
  return ids.length > 0 ? { sections: ids.join(), sections_url: location.pathname } : {};
}

/**
 * Flat, not in `items`: notices of Dawn-like themes, and Shopify's own count of adds, read it so. With what is noted
 * of the line that is there it joins that one; by its quantity at the end, what the theme adds meanwhile would be lost.
 */
function added({ id, plan, more, item, attributes = {} }: Step): object {
  const properties = item?.properties ?? attributes;
  return {
    id: Number(id),
    quantity: more,
    ...(plan !== undefined && { selling_plan: Number(plan) }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

function changeOf({ id, item, total }: Step): ThemeChange {
  if (!item) return { action: 'add', id, quantity: total };
  const action = total === 0 ? 'remove' : total > item.quantity ? 'add' : 'update';
  return { action, id, quantity: total, key: item.key };
}
