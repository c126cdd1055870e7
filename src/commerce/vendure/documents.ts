/**
 * What a cart is read from, by a cart's own names. Nothing that Vendure works out from a variant's
 * own price: it may have none in a currency, and then the whole order could not be read.
 */
const order = (tax: string): string =>
  `fragment O on Order{id:code currency:currencyCode subtotal:subTotal${tax} total:totalWithTax ` +
  `delivery:shippingWithTax shippingLines{shippingMethod{name}}lines{id quantity ` +
  `unitPrice:discountedUnitPrice${tax} total:discountedLinePrice${tax} featuredAsset{preview}` +
  `productVariant{id name options{name}product{name}}}}`;

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
}

/** `tax`: the end of the names of prices with it. `showField`: the order line's own field, where there is one. */
export function createDocuments(tax: string, showField: string | undefined): Documents {
  const parts = order(tax);
  const [given, passed, fields] = showField
    ? [',$c:OrderLineCustomFieldsInput', ',customFields:$c', `lines{customFields{${showField}}}`]
    : ['', '', ''];
  return {
    read: `{r:activeOrder{...O}}${parts}`,
    begin: `{r:activeOrder{...O ${fields}}}${parts}`,
    add:
      `mutation($v:ID!,$q:Int!${given})` +
      `{r:addItemToOrder(productVariantId:$v,quantity:$q${passed})${OUTCOME}}${parts}`,
    adjust:
      `mutation($v:ID!,$q:Int!)` +
      `{r:adjustOrderLine(orderLineId:$v,quantity:$q)${OUTCOME}}${parts}`,
  };
}
