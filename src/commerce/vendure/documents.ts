/**
 * What a cart is read from, by a cart's own names. Nothing that Vendure works out from a variant's
 * own price: it may have none in a currency, and then the whole order could not be read.
 */
const order = (tax: string, own: string): string =>
  `fragment O on Order{id:code currency:currencyCode subtotal:subTotal${tax} total:total${tax} ` +
  `couponCodes discounts{source:adjustmentSource label:description amount:amount${tax}}${own}` +
  `delivery:shipping${tax} shippingLines{shippingMethod{name}}lines{id quantity ` +
  `unitPrice:discountedUnitPrice${tax} total:discountedLinePrice${tax} featuredAsset{preview}` +
  `productVariant{id name options{name}product{name}}}}`;

/** What comes of a change. */
const OUTCOME =
  '{...on ErrorResult{errorCode}...on InsufficientStockError{quantityAvailable order{...O}}' +
  '...on OrderInterceptorError{interceptorError}...O}';

/** What is asked of the Shop API. */
export interface Documents {
  /** The active order. */
  readonly read: string;
  /** The same, and what its lines say of their shows. */
  readonly begin: string;
  readonly add: string;
  readonly adjust: string;
  /** A change by its variables and its call, named `r`, without the end; and what is asked of its result. */
  change(call: string, result?: string): string;
}

export interface DocumentOptions {
  /** The end of the names of prices with it. */
  readonly tax: string;
  /** The order line's own field, where there is one. */
  readonly showField: string | undefined;
  /** The order's own fields. */
  readonly fields: readonly string[];
}

export function createDocuments({ tax, showField, fields: own }: DocumentOptions): Documents {
  const parts = order(tax, own.length ? `customFields{${own.join(' ')}}` : '');
  const change: Documents['change'] = (call, result = OUTCOME) =>
    `mutation${call}${result}}${parts}`;
  const [given, passed, fields] = showField
    ? [',$c:OrderLineCustomFieldsInput', ',customFields:$c', `lines{customFields{${showField}}}`]
    : ['', '', ''];
  return {
    read: `{r:activeOrder{...O}}${parts}`,
    begin: `{r:activeOrder{...O ${fields}}}${parts}`,
    add: change(
      `($v:ID!,$q:Int!${given}){r:addItemToOrder(productVariantId:$v,quantity:$q${passed})`,
    ),
    adjust: change('($v:ID!,$q:Int!){r:adjustOrderLine(orderLineId:$v,quantity:$q)'),
    change,
  };
}
