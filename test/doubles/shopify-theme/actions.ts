/** What the double's actions ask with. */
export interface ActionsBrowser {
  readonly fetch: typeof fetch;
  /** Where the storefront's addresses begin: an absolute address. */
  readonly root: string;
}

interface Line {
  readonly id?: string;
  readonly merchandiseId?: string;
  readonly quantity: number;
  readonly sellingPlanId?: string;
  readonly attributes?: readonly { readonly key: string; readonly value: string }[];
}

interface Item {
  readonly key: string;
  readonly variant_id: number;
  readonly quantity: number;
  readonly selling_plan_allocation?: { readonly selling_plan: { readonly id: number } };
}

/** What the double's `updateCart` takes. */
export interface ActionsPayload {
  readonly lines?: readonly Line[];
  readonly discountCodes?: readonly string[];
}

const LINE = 'gid://shopify/CartLine/';
const VARIANT = 'gid://shopify/ProductVariant/';
const PLAN = 'gid://shopify/SellingPlan/';

/**
 * A double of `Shopify.actions` as a theme sets it, by the published interface: it changes the
 * double's cart, resolves with `userErrors` or `warnings` where that says no, and rejects where
 * there is no answer.
 */
export function doubleActions({ fetch, root }: ActionsBrowser, isDefault = false) {
  const calls: {
    readonly payload: ActionsPayload;
    readonly options: unknown;
  }[] = [];
  const getCart = async () => {
    const { items } = (await (await fetch(`${root}cart.js`)).json()) as { items: readonly Item[] };
    const lines = items.map(({ key, variant_id: id, quantity, ...item }) => ({
      id: LINE + key,
      quantity,
      sellingPlanAllocation: item.selling_plan_allocation
        ? { sellingPlan: { id: PLAN + item.selling_plan_allocation.selling_plan.id } }
        : null,
      merchandise: { id: VARIANT + id },
    }));
    return { cart: items.length ? { id: 'gid://shopify/Cart/double', lines } : null };
  };
  const put = async (
    { id, merchandiseId, quantity, attributes = [], sellingPlanId: plan }: Line,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const properties = Object.fromEntries(attributes.map(({ key, value }) => [key, value]));
    const added = {
      id: Number(merchandiseId?.slice(VARIANT.length)),
      quantity,
      properties,
      ...(plan !== undefined && { selling_plan: Number(plan.slice(PLAN.length)) }),
    };
    return id
      ? post('change', { id: id.slice(LINE.length), quantity }, signal)
      : post('add', added, signal);
  };
  const post = async (what: string, body: object, signal?: AbortSignal): Promise<unknown> => {
    const response = await fetch(`${root}cart/${what}.js`, {
      method: 'POST',
      signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = (await response.json()) as { description?: string };
    if (response.ok) return null;
    if (response.status >= 500) throw new Error('The shop is away.');
    return { status: response.status, message: told.description };
  };
  const updateCart = async (
    payload: ActionsPayload,
    options: { readonly signal?: AbortSignal },
  ) => {
    calls.push({ payload, options });
    const { lines: [line] = [], discountCodes } = payload;
    const asked = line
      ? put(line, options.signal)
      : post('update', { discount: discountCodes?.join() }, options.signal);
    const told = (await asked) as { status: number; message: string } | null;
    const { cart } = await getCart();
    if (!told) return { cart };
    const { status, message } = told;
    if (/^Sold in steps/.test(message))
      return { cart, userErrors: [{ code: 'MINIMUM_NOT_MET', message }] };
    return status === 422
      ? { cart, warnings: [{ code: 'MERCHANDISE_NOT_ENOUGH_STOCK', message }] }
      : { cart, userErrors: [{ code: 'MERCHANDISE_NOT_APPLICABLE', message }] };
  };
  return {
    calls,
    actions: { getCart, updateCart: Object.assign(updateCart, { isDefault: () => isDefault }) },
  };
}
