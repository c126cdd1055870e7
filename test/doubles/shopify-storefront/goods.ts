/** A variant that the double sells. Prices are whole numbers of the currency's smallest unit, by country. */
export interface DoubleGood {
  readonly number: string;
  readonly product: string;
  /** `Default Title` for a product without options, as at Shopify. */
  title: string;
  readonly prices: Record<string, number>;
  /** In the shop's own country alone. */
  readonly compareAt?: number;
  /** Null: not counted. */
  stock: number | null;
  /** Sold although there is none. */
  readonly sellsOn?: boolean;
  readonly rule?: {
    readonly minimum: number;
    readonly maximum: number | null;
    readonly increment: number;
  };
  readonly needsPlan?: boolean;
  /** What it is sold for in the shop's own country by a plan, and what that is called, by the plan's global id. */
  readonly plans?: Readonly<Record<string, { readonly name: string; readonly price: number }>>;
  /** What a litre of it costs, in the shop's own country. */
  readonly perLitre?: number;
  readonly picture?: string;
}

/** The country of the shop itself. */
export const HOME = 'DE';

export const CURRENCIES: Readonly<
  Record<string, { readonly code: string; readonly digits: number }>
> = {
  DE: { code: 'EUR', digits: 2 },
  US: { code: 'USD', digits: 2 },
  JP: { code: 'JPY', digits: 0 },
  KW: { code: 'KWD', digits: 3 },
};

/** Shopify's `Decimal`: no zeros at the end, but one digit at least. */
export function decimal(amount: number, digits: number): string {
  const text = String(amount).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const part = text.slice(text.length - digits).replace(/0+$/, '');
  return `${whole}.${part || '0'}`;
}

export const moneyIn = (country: string, amount: number): object => {
  const { code, digits } = CURRENCIES[country] ?? CURRENCIES[HOME]!;
  return { amount: decimal(amount, digits), currencyCode: code };
};

/** What takes something off: a part of the cart, or of each line of one variant. Without a code: what is given of itself. */
export interface DoubleDiscount {
  readonly percent: number;
  readonly on: 'line' | 'cart';
  readonly number?: string;
  readonly title?: string;
}

export const DISCOUNTS: Readonly<Record<string, DoubleDiscount>> = {
  TEN: { percent: 10, on: 'cart' },
  MUGS: { percent: 20, on: 'line', number: '101' },
  TRAYS: { percent: 5, on: 'line', number: '103', title: 'Trays of the week' },
};

/** What the double sells when it starts. */
export const startGoods = (): DoubleGood[] => [
  {
    number: '101',
    product: 'Stoneware mug',
    title: 'cream / single',
    prices: { DE: 2450, US: 2600, JP: 3800, KW: 8125 },
    compareAt: 2900,
    stock: null,
    picture: 'https://cdn.example/mug.jpg',
  },
  {
    number: '102',
    product: 'Linen apron',
    title: 'Default Title',
    prices: { DE: 4900, US: 5200, JP: 7800, KW: 16000 },
    stock: 500,
  },
  {
    number: '103',
    product: 'Walnut tray',
    title: 'large',
    prices: { DE: 8900, US: 9500, JP: 14000, KW: 29500 },
    stock: 3,
  },
  {
    number: '104',
    product: 'Glazed bowl',
    title: 'blue',
    prices: { DE: 3200, US: 3400, JP: 5000, KW: 10500 },
    stock: 0,
  },
  {
    number: '105',
    product: 'Candle',
    title: 'six',
    prices: { DE: 1800, US: 1900, JP: 2900, KW: 6000 },
    stock: null,
    rule: { minimum: 6, maximum: 24, increment: 6 },
  },
  {
    number: '106',
    product: 'Coffee by the month',
    title: 'Default Title',
    prices: { DE: 1500, US: 1600, JP: 2400, KW: 5000 },
    stock: null,
    needsPlan: true,
    plans: { 'gid://shopify/SellingPlan/7': { name: 'Every month', price: 1350 } },
  },
  {
    number: '107',
    product: 'Wool throw',
    title: 'ink',
    prices: { DE: 12900, US: 13900, JP: 21000, KW: 43000 },
    stock: 0,
    sellsOn: true,
  },
  {
    number: '108',
    product: 'Olive oil',
    title: '500 ml',
    prices: { DE: 1500, US: 1600, JP: 2400, KW: 5000 },
    stock: null,
    perLitre: 3000,
    plans: { 'gid://shopify/SellingPlan/7': { name: 'Every month', price: 1350 } },
  },
];
