import { FEW_LEFT, pictureName, variantWords } from '../catalogue/goods.ts';
import { COMMA } from '../catalogue/words.ts';
import type { Good, PageContext, ShopMarket, Sku } from '../catalogue/types.ts';
import { Markup } from './html.ts';
import { pictureUrl } from './picture.ts';
import { skuPrice } from './prices.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * What the page sells, in the words of schema.org: for search engines, and for a show on the page.
 * A data block is no script: the page's policy lets it be.
 */
export function structuredData(ctx: PageContext, goods: readonly Good[]): Markup {
  const graph = [...goods.map((good) => goodNode(ctx, good)), ...terms(ctx.market)];
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  // Nothing in it may end the element, or begin another one.
  const safe = json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${hex(sign)}`);
  return new Markup(`<script type="application/ld+json">${safe}</script>`);
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(4, '0');

function goodNode(ctx: PageContext, good: Good): Node {
  const { lang } = ctx;
  const about = {
    name: good.title[lang],
    description: good.summary[lang],
    url: addressOf(ctx, `/products/${good.id}`),
    image: good.pictures.map(({ name }) => addressOf(ctx, pictureUrl(name, 640))),
    brand: { '@type': 'Brand', name: 'Kiln & Cloth' },
  };
  const [only, ...others] = good.skus;
  if (only && others.length === 0)
    return { '@type': 'Product', ...about, sku: only.id, offers: offerNode(ctx, only) };
  return {
    '@type': 'ProductGroup',
    ...about,
    productGroupID: good.id,
    hasVariant: good.skus.map((sku) => ({
      '@type': 'Product',
      sku: sku.id,
      name: good.title[lang] + COMMA[lang] + variantWords(good, sku)[lang],
      image: addressOf(ctx, pictureUrl(pictureName(good, sku), 640)),
      offers: offerNode(ctx, sku),
    })),
  };
}

function offerNode(ctx: PageContext, sku: Sku): Node {
  const { amount, currency } = skuPrice(ctx, sku);
  return {
    '@type': 'Offer',
    price: amount,
    priceCurrency: currency,
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      price: amount,
      priceCurrency: currency,
      valueAddedTaxIncluded: ctx.market.taxIncluded,
    },
    availability: `https://schema.org/${availabilityOf(sku)}`,
    itemCondition: 'https://schema.org/NewCondition',
    url: addressOf(ctx, `/products/${sku.goodId}?sku=${sku.id}`),
    shippingDetails: { '@id': SHIPPING },
    hasMerchantReturnPolicy: { '@id': RETURNS },
  };
}

function availabilityOf({ stock }: Sku): string {
  if (stock === 0) return 'OutOfStock';
  return stock <= FEW_LEFT ? 'LimitedAvailability' : 'InStock';
}

/** Said once on a page, and named by each offer. */
const SHIPPING = '#shipping';
const RETURNS = '#returns';
/** What the shop's own words say in every country. */
const RETURN_DAYS = 30;

/** How things come to the visitor's country, and go back. */
function terms({ country, currency, delivery }: ShopMarket): readonly Node[] {
  const [minValue, maxValue] = delivery.days;
  return [
    {
      '@type': 'OfferShippingDetails',
      '@id': SHIPPING,
      shippingRate: { '@type': 'MonetaryAmount', value: delivery.price, currency },
      shippingDestination: { '@type': 'DefinedRegion', addressCountry: country },
      deliveryTime: {
        '@type': 'ShippingDeliveryTime',
        transitTime: { '@type': 'QuantitativeValue', minValue, maxValue, unitCode: 'DAY' },
      },
    },
    {
      '@type': 'MerchantReturnPolicy',
      '@id': RETURNS,
      applicableCountry: country,
      returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
      merchantReturnDays: RETURN_DAYS,
      returnMethod: 'https://schema.org/ReturnByMail',
    },
  ];
}

/** Whole where the visitor's way to the shop is known, for search engines keep it elsewhere. */
const addressOf = ({ origin = '' }: PageContext, path: string): string => origin + path;
