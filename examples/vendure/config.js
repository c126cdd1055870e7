import { DefaultLogger, LanguageCode, LogLevel, dummyPaymentHandler } from '@vendure/core';
import { GOODS } from '../storefront/catalogue/goods.ts';

/** The order line's own field for the show that it came from: what the adapter's `showField` names. */
export const SHOW_FIELD = 'liveShow';

/** The order's own field for the shows that led to it: what the adapter's `orderFields` name. */
export const ORDER_FIELD = 'liveShowText';

const LOGIN = { identifier: 'superadmin', password: 'superadmin' };

/** A shop that lives in this process's memory: SQLite in WebAssembly, nothing to install beside npm. */
export const shopConfig = ({ port, origins }) => ({
  logger: new DefaultLogger({ level: LogLevel.Error }),
  apiOptions: {
    hostname: '127.0.0.1',
    port,
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
    cors: { origin: origins, credentials: true },
  },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    requireVerification: false,
    superadminCredentials: LOGIN,
    cookieOptions: { secret: 'demo-only', sameSite: 'lax' },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, autoSave: false },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  orderOptions: { orderInterceptors: [{ willAddItemToOrder, willAdjustOrderLine }] },
  customFields: {
    OrderLine: [{ name: SHOW_FIELD, type: 'string', nullable: true }],
    Order: [{ name: ORDER_FIELD, type: 'string', nullable: true }],
  },
});

/** What an empty shop is given first. */
export const INITIAL_DATA = {
  defaultLanguage: LanguageCode.en,
  defaultZone: 'Europe',
  roles: [],
  paymentMethods: [],
  collections: [],
  countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
  taxRates: [{ name: 'Standard', percentage: 20 }],
  shippingMethods: [{ name: 'Standard', price: 500 }],
};

/** Discounts by a code: off the whole order, and only from an amount on (both in hundredths, or per cent). */
export const CODES = [
  { code: 'LIVE10', name: '10 % for the show', percent: 10, from: 0 },
  { code: 'BIG20', name: '20 % on large orders', percent: 20, from: 1_000_000 },
];

/** The most of a good in one order, by the start of its SKUs. */
const LIMITS = GOODS.flatMap(({ id, limit }) => (limit === undefined ? [] : [{ id, limit }]));

const willAddItemToOrder = (_, { lines }, { productVariant, quantity }) =>
  overLimit(productVariant.sku, quantity, lines);

const willAdjustOrderLine = (_, { lines }, { orderLine, quantity }) =>
  overLimit(orderLine.productVariant.sku, quantity, lines, orderLine.id);

/** The shop's own words where an order would have more of a good than it may. */
function overLimit(sku, quantity, lines, except) {
  const rule = LIMITS.find(({ id }) => sku.startsWith(`${id}-`));
  if (!rule) return undefined;
  const others = lines.filter(
    ({ id, productVariant }) => id !== except && productVariant.sku.startsWith(`${rule.id}-`),
  );
  const all = others.reduce((sum, line) => sum + line.quantity, quantity);
  return all > rule.limit ? `No more than ${rule.limit} of these to one order.` : undefined;
}
