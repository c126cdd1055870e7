import {
  ChannelService,
  CurrencyCode,
  Importer,
  LanguageCode,
  ProductVariantService,
  PromotionService,
  RequestContextService,
} from '@vendure/core';
import { populateInitialData } from '@vendure/core/cli/index.js';
import { lastValueFrom } from 'rxjs';
import { GOODS } from '../storefront/catalogue/goods.ts';
import { CODES, INITIAL_DATA } from './config.js';

const COLUMNS =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets';

/** What the lamp costs in a currency that has no smaller unit. Nothing else has such a price. */
const YEN = { good: 'lamp', amount: '28000' };

/** Puts the demo's goods on the shelf. Returns the shop's id of each SKU. */
export async function fillShelf(app) {
  await populateInitialData(app, INITIAL_DATA);
  const context = () => app.get(RequestContextService).create({ apiType: 'admin' });
  await openCurrencies(app, await context());
  const ctx = await context();
  await lastValueFrom(app.get(Importer).parseAndImport(table(), ctx, false));
  const variants = app.get(ProductVariantService);
  const { items } = await variants.findAll(ctx, { take: 100 });
  const ids = Object.fromEntries(items.map(({ id, sku }) => [sku, String(id)]));
  for (const good of GOODS) {
    for (const { id, prices } of good.skus) {
      const yen = good.id === YEN.good ? { JPY: YEN.amount } : {};
      for (const [currency, amount] of Object.entries({ ...prices, ...yen })) {
        const price = Math.round(Number(amount) * 100);
        await variants.createOrUpdateProductVariantPrice(
          ctx,
          ids[id],
          price,
          ctx.channelId,
          currency,
        );
      }
    }
  }
  for (const code of CODES) await openCode(app, ctx, code);
  return ids;
}

async function openCode(app, ctx, { code, name, percent, from }) {
  const value = (names) => Object.entries(names).map(([arg, told]) => ({ name: arg, value: told }));
  await app.get(PromotionService).createPromotion(ctx, {
    couponCode: code,
    enabled: true,
    translations: [{ languageCode: LanguageCode.en, name }],
    conditions: [
      {
        code: 'minimum_order_amount',
        arguments: value({ amount: String(from), taxInclusive: 'true' }),
      },
    ],
    actions: [
      { code: 'order_percentage_discount', arguments: value({ discount: String(percent) }) },
    ],
  });
}

async function openCurrencies(app, ctx) {
  const channels = app.get(ChannelService);
  const { id } = await channels.getDefaultChannel(ctx);
  const { EUR, USD, CNY, AED, JPY } = CurrencyCode;
  await channels.update(ctx, {
    id,
    pricesIncludeTax: true,
    defaultCurrencyCode: EUR,
    availableCurrencyCodes: [EUR, USD, CNY, AED, JPY],
    availableLanguageCodes: [LanguageCode.en],
  });
}

/** The goods as the table that Vendure imports. Rows after a product's first have its columns empty. */
function table() {
  return [COLUMNS, ...GOODS.flatMap(rows)].join('\n');
}

function rows({ id, title, summary, options, skus }) {
  const groups = options.map(({ label }) => label.en).join('|');
  return skus.map((sku, index) => {
    const own = index > 0 ? Array(6).fill('') : [title.en, id, summary.en, '', '', groups];
    const chosen = options.map(
      (option) => option.values.find((value) => value.id === sku.options[option.id]).label.en,
    );
    const { EUR } = sku.prices;
    const rest = [chosen.join('|'), sku.id, EUR, 'standard', sku.stock, true, '', ''];
    return [...own, ...rest].map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');
  });
}
