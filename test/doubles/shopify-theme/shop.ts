/** What the double sells. */
export interface DoubleGood {
  readonly title: string;
  readonly variantTitle?: string;
  /** In hundredths of the currency, whatever that is. */
  readonly price: number;
  /** Absent: as many as are wanted. */
  readonly stock?: number;
  /** What it cost before, in hundredths. */
  readonly before?: number;
  /** What a litre of it costs, in hundredths. */
  readonly perLitre?: number;
  /** What it costs by a selling plan, and what that is called, by the plan's number. */
  readonly plans?: Readonly<Record<string, { readonly name: string; readonly price: number }>>;
  /** Its product's handle. Default `item`. */
  readonly handle?: string;
  readonly rule?: { readonly min: number; readonly max: number | null; readonly increment: number };
}

export interface DoubleShopOptions {
  readonly goods: Readonly<Record<string, DoubleGood>>;
  readonly currency?: string;
  /** What takes something off: codes by their names in capitals, and what is given without one. */
  readonly discounts?: Readonly<Record<string, DoubleDiscount>>;
  /** Where its addresses begin. Default `/`. */
  readonly root?: string;
  /** Whether what there is of it comes in although the answer is 422: shops have been seen to do either. Default true. */
  readonly addsWhatThereIs?: boolean;
  /** Errors as they were before March 2025: `message` is "Cart Error". */
  readonly oldErrors?: boolean;
}

/** So many hundredths off each line, or off the whole, of a variant or of all. */
export interface DoubleDiscount {
  readonly percent: number;
  readonly on: 'line' | 'cart';
  readonly id?: string;
  /** Given without a code: its title. */
  readonly title?: string;
}

/** A cart in the double. */
export interface DoubleCart {
  lines: DoubleLine[];
  attributes: Record<string, string>;
  codes: readonly string[];
}

/** A line of a cart in the double. */
export interface DoubleLine {
  readonly id: string;
  quantity: number;
  properties: Readonly<Record<string, unknown>>;
  readonly plan: number | null;
}

export type Body = Readonly<Record<string, unknown>>;

/** What is said no to. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: unknown;

  constructor(status: number, text: string, code: unknown = status) {
    super(text);
    this.status = status;
    this.code = code;
  }
}

/** The carts of the double, by the token in the browser's cookie. */
export class DoubleShop {
  readonly options: DoubleShopOptions;
  /** True: the storefront asks for its password. */
  isClosed = false;
  /** What it says no with to every update of a cart as a whole. */
  refusal = '';
  /** What it charges in, and how many of that one of its own is: markets switch it. */
  market: { readonly currency: string; readonly rate: number };
  readonly #carts = new Map<string, DoubleCart>();
  #tokens = 0;
  #season = 0;

  constructor(options: DoubleShopOptions) {
    this.options = options;
    this.market = { currency: options.currency ?? 'EUR', rate: 1 };
  }

  get root(): string {
    return this.options.root ?? '/';
  }

  /** What a browser without a cart is given with its first change. */
  newToken(): string {
    return `double-${++this.#tokens}`;
  }

  /** As a discount does: every line is called otherwise from now on. */
  rekey(): void {
    this.#season += 1;
  }

  cart(token: string): DoubleCart {
    return this.#carts.get(token) ?? { lines: [], attributes: {}, codes: [] };
  }

  lines(token: string): DoubleLine[] {
    return this.cart(token).lines;
  }

  /** What a price of the shop's own currency is in that of the market. */
  price(hundredths: number): number {
    return Math.round(hundredths * this.market.rate);
  }

  /** Sets texts and codes; texts of other names stay. Of codes that it has none of, it says that they do not apply. */
  update(token: string, { attributes, discount }: Body): void {
    if (this.refusal !== '') throw new Refusal(422, this.refusal);
    const cart = this.cart(token);
    const codes = typeof discount === 'string' ? discount.split(',').filter(Boolean) : cart.codes;
    const texts = { ...cart.attributes, ...(attributes as Record<string, string> | undefined) };
    const kept = Object.entries(texts).filter(([, text]) => text !== '');
    this.#carts.set(token, { ...cart, codes, attributes: Object.fromEntries(kept) });
  }

  quantities(token: string): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { id, quantity } of this.lines(token)) sums[id] = (sums[id] ?? 0) + quantity;
    return sums;
  }

  forget(token: string): void {
    this.#carts.delete(token);
  }

  /** Adds to the line of the same variant, properties and plan, or makes one. */
  add(token: string, { id, quantity = 1, properties, selling_plan }: Body): DoubleLine {
    const good = this.#good(String(id));
    const wanted = Number(quantity);
    const plan = typeof selling_plan === 'number' ? selling_plan : null;
    if (plan !== null && !good.plans?.[plan]) throw new Refusal(422, 'The plan does not fit.');
    const noted = Object(properties ?? {}) as Body;
    const lines = this.lines(token);
    const same = lines.find((line) => isSame(line, { id: String(id), properties: noted, plan }));
    this.#obey(good, (same?.quantity ?? 0) + wanted);
    const room = this.#room(token, String(id));
    const came = wanted <= room ? wanted : this.#few(room);
    const line = same ?? { id: String(id), quantity: 0, properties: noted, plan };
    line.quantity += came;
    if (!same && came > 0) this.#carts.set(token, { ...this.cart(token), lines: [line, ...lines] });
    if (came < wanted) this.#refuse(good, came, room);
    return line;
  }

  /** Sets a line's quantity; 0 takes it out. Properties that are given replace all. */
  change(token: string, { id, line: index, quantity, properties }: Body): void {
    const lines = this.lines(token);
    const line =
      typeof index === 'number'
        ? lines[index - 1]
        : lines.find((one) => this.keyOf(one) === String(id) || one.id === String(id));
    if (!line) throw new Refusal(400, 'no valid id or line parameter', 'bad_request');
    if (properties) line.properties = properties as Body;
    if (quantity === undefined) return;
    const wanted = Number(quantity);
    const good = this.#good(line.id);
    if (wanted > 0) this.#obey(good, wanted);
    const room = this.#room(token, line.id) + line.quantity;
    const had = line.quantity;
    line.quantity = wanted <= room ? wanted : Math.max(had, this.#few(room));
    if (line.quantity === 0)
      this.#carts.set(token, {
        ...this.cart(token),
        lines: lines.filter((one) => one !== line),
      });
    if (line.quantity < wanted) this.#refuse(good, line.quantity - had, room - had);
  }

  keyOf({ id, properties, plan }: DoubleLine): string {
    return `${id}:${hash(JSON.stringify([properties, plan, this.#season]))}`;
  }

  good(id: string): DoubleGood | undefined {
    return Object.hasOwn(this.options.goods, id) ? this.options.goods[id] : undefined;
  }

  #good(id: string): DoubleGood {
    const good = this.good(id);
    if (!good) throw new Refusal(404, 'Cannot find variant');
    return good;
  }

  #room(token: string, id: string): number {
    return (this.good(id)?.stock ?? Infinity) - (this.quantities(token)[id] ?? 0);
  }

  #few(room: number): number {
    return (this.options.addsWhatThereIs ?? true) ? room : 0;
  }

  #obey({ rule }: DoubleGood, total: number): void {
    if (!rule) return;
    const { min, max, increment } = rule;
    const isFine = total >= min && total % increment === 0 && total <= (max ?? Infinity);
    if (!isFine)
      throw new Refusal(422, `Sold in steps of ${increment}, ${min} to ${max ?? 'any'}.`);
  }

  #refuse({ title, stock = 0 }: DoubleGood, came: number, room: number): never {
    if (stock === 0) throw new Refusal(422, `The product '${title}' is already sold out.`);
    throw new Refusal(
      422,
      room === 0
        ? 'The maximum quantity of this item is already in your cart.'
        : `Only ${came} items were added to your cart due to availability.`,
    );
  }
}

type Same = Pick<DoubleLine, 'id' | 'properties' | 'plan'>;

const isSame = (a: Same, b: Same): boolean =>
  a.id === b.id &&
  a.plan === b.plan &&
  JSON.stringify(a.properties) === JSON.stringify(b.properties);

function hash(text: string): string {
  let sum = 7;
  for (const sign of text) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
