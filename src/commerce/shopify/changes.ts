import type {
  AddLine,
  Cart,
  CartAdapter,
  CartCallOptions,
  CartIssue,
  CartResult,
  VariantRef,
} from '../../core/cart.ts';
import { afterwards } from '../cart/failure.ts';
import { held, isSame, type AjaxCart, type AjaxItem } from './ajax/cart.ts';
import type { Endpoint } from './ajax/endpoint.ts';
import type { Wanted } from './ajax/refusal.ts';
import { denied } from './denied.ts';
import { boughtOf, type Bought } from './ref.ts';

/** One thing to be done to the cart. */
export interface Step extends Bought {
  readonly ref: VariantRef;
  /** The line to be changed; absent: a new one. */
  readonly item?: AjaxItem | undefined;
  /** How many the line is to hold. */
  readonly total: number;
  /** How many come in, whatever else does meanwhile; absent: it is to hold `total`, no more. */
  readonly more?: number;
  /** Of a new line. */
  readonly attributes?: AddLine['attributes'];
}

/** How it ended. */
export interface Stepped {
  readonly after: AjaxCart;
  /** What the shop says no to. */
  issueOf?(wanted: Wanted): CartIssue;
}

/** A way to do one thing to the cart. Rejects where it is open whether it was done. */
export type Way = (step: Step, before: AjaxCart, signal: AbortSignal) => Promise<Stepped>;

/** Keys that are remembered: more than the carts of a visit have. */
const KEYS = 2_000;

/** The cart's changes over one way of making them. What came of each is told by the cart, before and after. */
export function createChanges(
  endpoint: Pick<Endpoint, 'read'>,
  asked: Way,
): Pick<CartAdapter, 'read' | 'add' | 'setQuantity'> {
  const told = new Map<string, AjaxItem>();
  const note = (cart: AjaxCart): AjaxCart => {
    if (told.size > KEYS) told.clear();
    for (const item of cart.items) told.set(item.key, item);
    return cart;
  };
  const read = async (signal: AbortSignal): Promise<AjaxCart> => note(await endpoint.read(signal));
  const way: Way = async (...given) => {
    const stepped = await asked(...given);
    latest = note(stepped.after);
    return stepped;
  };
  /** What was told last. */
  let latest: AjaxCart | null = null;
  const before = async ({ signal, isCurrent }: CartCallOptions): Promise<AjaxCart> => {
    const last = isCurrent && latest;
    // A change that comes to nothing leaves nothing behind.
    latest = null;
    return last || read(signal);
  };
  return {
    async read({ signal }) {
      latest = null;
      latest = await read(signal);
      return latest.cart;
    },
    add: (lines, call) => addLines(way, lines, before, call).catch(denied),
    setQuantity: (lineId, quantity, call) =>
      before(call)
        .then((cart) => setLine(way, { lineId, told, quantity, before: cart, signal: call.signal }))
        .catch(denied),
  };
}

async function addLines(
  way: Way,
  lines: readonly AddLine[],
  before: (call: CartCallOptions) => Promise<AjaxCart>,
  call: CartCallOptions,
): Promise<CartResult> {
  let now = await before(call);
  const outcomes: Outcome[] = [];
  for (const line of lines) {
    const put = addLine(way, line, now, call.signal);
    const outcome = await (outcomes.length > 0 ? afterwards(put) : put);
    outcomes.push(outcome);
    now = outcome.after;
  }
  return resultOf(outcomes, now.cart);
}

interface Outcome {
  readonly asked: number;
  readonly came: number;
  readonly issue?: CartIssue | undefined;
  readonly after: AjaxCart;
}

const isHidden = (name: string): boolean => name.startsWith('_');

/** Raises the line that is there: what is noted of a show never makes a second one. */
async function addLine(
  way: Way,
  { ref, quantity, attributes = {} }: AddLine,
  before: AjaxCart,
  signal: AbortSignal,
): Promise<Outcome> {
  const bought = boughtOf(ref);
  if (bought === null) return { asked: quantity, came: 0, issue: noSuch(ref), after: before };
  const isPlain = Object.keys(attributes).every(isHidden);
  const put = async (now: AjaxCart): Promise<Outcome & { readonly isStale: boolean }> => {
    const isRaised = (one: AjaxItem): boolean => one.isPlain && isSame(one, bought);
    const item = isPlain ? now.items.find(isRaised) : undefined;
    const total = (item?.quantity ?? 0) + quantity;
    const step = { ...bought, ref, item, total, more: quantity, attributes };
    const { after, issueOf } = await way(step, now, signal);
    const came = Math.min(quantity, Math.max(0, held(after, bought) - held(now, bought)));
    const wanted = { ref, item, total, more: quantity, came };
    const isStale = came === 0 && item !== undefined && !has(after, item);
    return {
      asked: quantity,
      came,
      issue: came < quantity ? why(wanted, issueOf) : undefined,
      after,
      isStale,
    };
  };
  const outcome = await put(before);
  return outcome.isStale ? afterwards(put(outcome.after)) : outcome;
}

const has = ({ items }: AjaxCart, { key }: AjaxItem): boolean =>
  items.some((item) => item.key === key);

const noSuch = (ref: VariantRef): CartIssue => ({
  code: 'variant-unavailable',
  severity: 'error',
  ref,
});

const why = (wanted: Wanted, issueOf: Stepped['issueOf']): CartIssue =>
  issueOf?.(wanted) ?? { code: 'not-enough-stock', severity: 'error', ref: wanted.ref };

function resultOf(outcomes: readonly Outcome[], cart: Cart): CartResult {
  const sum = (of: 'asked' | 'came'): number =>
    outcomes.reduce((all, outcome) => all + outcome[of], 0);
  const [asked, added] = [sum('asked'), sum('came')];
  const status = added === asked ? 'ok' : added > 0 ? 'partial' : 'rejected';
  return { status, cart, issues: outcomes.flatMap(({ issue }) => issue ?? []), added };
}

interface LineChange {
  readonly lineId: string;
  /** What each key was told to be. */
  readonly told: ReadonlyMap<string, AjaxItem>;
  readonly quantity: number;
  readonly before: AjaxCart;
  readonly signal: AbortSignal;
}

async function setLine(way: Way, change: LineChange, isSecond = false): Promise<CartResult> {
  const { lineId, told, quantity, before, signal } = change;
  const item = lineIn(before, lineId, told.get(lineId));
  if (!item) return gone(before);
  const { id, plan } = item;
  const ref = before.cart.lines.find((line) => line.id === item.key)?.ref ?? id;
  const { after, issueOf } = await way({ ref, id, plan, item, total: quantity }, before, signal);
  const [was, is] = [held(before, item), held(after, item)];
  if (is === was - item.quantity + quantity) return { status: 'ok', cart: after.cart, issues: [] };
  // It has another key by now, or is gone.
  if (!has(after, item) && !isSecond) return setLine(way, { ...change, before: after }, true);
  const came = Math.max(0, is - was);
  const wanted = { ref, item, total: quantity, more: quantity - item.quantity, came };
  const issues = [why(wanted, issueOf)];
  return { status: came > 0 ? 'partial' : 'rejected', cart: after.cart, issues, added: came };
}

/** The line of that key; or the only one that is like it was, for keys change with what is noted of a line. */
function lineIn(
  { items }: AjaxCart,
  lineId: string,
  was: AjaxItem | undefined,
): AjaxItem | undefined {
  const isLike = (item: AjaxItem): boolean =>
    was !== undefined && isSame(item, was) && item.isPlain === was.isPlain;
  const [first, ...others] = items.filter(isLike);
  return items.find(({ key }) => key === lineId) ?? (others.length === 0 ? first : undefined);
}

const gone = ({ cart }: AjaxCart): CartResult => ({
  status: 'rejected',
  cart,
  issues: [{ code: 'line-gone', severity: 'error' }],
});
