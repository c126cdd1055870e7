// Run by `medusa exec`: fills an empty shop from a file of goods, and writes what a storefront needs to know.
import { readFileSync, writeFileSync } from 'node:fs';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import * as flows from '@medusajs/medusa/core-flows';

export default async function seed({ container, args: [from, to] }) {
  const { products, regions, codes } = JSON.parse(readFileSync(from, 'utf8'));
  const run = async (name, input) => (await flows[name](container).run({ input })).result;
  const channel = await openChannel(run);
  const made = await createRegions(container.resolve(Modules.PRICING), run, regions);
  await createProducts(run, products, channel.salesChannel);
  await fillStock(container, run, channel.location, products);
  await openCodes(run, codes);
  writeFileSync(to, JSON.stringify({ key: channel.key, regions: made }));
}

async function openChannel(run) {
  const [salesChannel] = await run('createSalesChannelsWorkflow', {
    salesChannelsData: [{ name: 'Show' }],
  });
  const [location] = await run('createStockLocationsWorkflow', {
    locations: [{ name: 'Warehouse' }],
  });
  await run('linkSalesChannelsToStockLocationWorkflow', {
    id: location.id,
    add: [salesChannel.id],
  });
  const [apiKey] = await run('createApiKeysWorkflow', {
    api_keys: [{ title: 'Show', type: 'publishable', created_by: '' }],
  });
  await run('linkSalesChannelsToApiKeyWorkflow', { id: apiKey.id, add: [salesChannel.id] });
  return { salesChannel, location, key: apiKey.token };
}

async function createRegions(pricing, run, regions) {
  const made = await run('createRegionsWorkflow', {
    regions: regions.map(({ name, currency, country, isTaxIncluded }) => ({
      name,
      currency_code: currency,
      countries: [country],
      is_tax_inclusive: isTaxIncluded,
      automatic_taxes: true,
    })),
  });
  // The region's own preference counts only for prices that are the region's own. A new shop has that of the euro.
  const preferences = await pricing.listPricePreferences({ attribute: 'currency_code' });
  await pricing.upsertPricePreferences(
    regions.map(({ currency, isTaxIncluded }) => ({
      ...preferences.find(({ value }) => value === currency),
      attribute: 'currency_code',
      value: currency,
      is_tax_inclusive: isTaxIncluded,
    })),
  );
  await run(
    'createTaxRegionsWorkflow',
    regions.map(({ country, taxRate }) => ({
      country_code: country,
      provider_id: 'tp_system',
      default_tax_rate: { name: 'Tax', code: 'tax', rate: taxRate },
    })),
  );
  return Object.fromEntries(made.map(({ id, name }) => [name, id]));
}

async function createProducts(run, products, { id }) {
  const [profile] = await run('createShippingProfilesWorkflow', {
    data: [{ name: 'Parcels', type: 'default' }],
  });
  await run('createProductsWorkflow', {
    products: products.map((product) => ({
      ...product,
      status: 'published',
      shipping_profile_id: profile.id,
      sales_channels: [{ id }],
      variants: product.variants.map(({ stock: _stock, ...variant }) => variant),
    })),
  });
}

async function openCodes(run, codes) {
  await run('createPromotionsWorkflow', {
    promotionsData: codes.map(({ code, percent, currency }) => ({
      code,
      type: 'standard',
      status: 'active',
      application_method: { type: 'percentage', target_type: 'order', value: percent },
      rules: currency ? [{ attribute: 'currency_code', operator: 'eq', values: [currency] }] : [],
    })),
  });
}

async function fillStock(container, run, location, products) {
  const stocks = new Map(
    products.flatMap(({ variants }) => variants.map(({ sku, stock }) => [sku, stock])),
  );
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: items } = await query.graph({ entity: 'inventory_item', fields: ['id', 'sku'] });
  await run('createInventoryLevelsWorkflow', {
    inventory_levels: items.map(({ id, sku }) => ({
      location_id: location.id,
      inventory_item_id: id,
      stocked_quantity: stocks.get(sku) ?? 0,
    })),
  });
}
