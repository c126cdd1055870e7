/**
 * What the Storefront API is asked when a cart is read: our tests check it against its schema of 2026-04. Where the
 * API has a name of its own for what a cart's line is made of, the answer is told to use ours.
 */

/** The market and language of every question. */
export const CONTEXT =
  '$country:CountryCode,$language:LanguageCode)@inContext(country:$country,language:$language)';

export const MONEY = '{amount currency:currencyCode}';

/** What takes something off, from the cart or from a line. */
const TAKEN = `discountAllocations{amount:discountedAmount${MONEY}...on CartCodeDiscountAllocation{code}...on CartAutomaticDiscountAllocation{label:title}...on CartCustomDiscountAllocation{label:title}}`;

/** Of lines an answer has 250 at most. */
export const CART = `fragment C on Cart{id checkoutUrl count:totalQuantity buyerIdentity{countryCode}attributes{key value}discountCodes{code applicable}${TAKEN}cost{subtotal:subtotalAmount${MONEY}total:totalAmount${MONEY}}lines(first:250,after:$after){pageInfo{hasNextPage endCursor}nodes{id quantity attributes{key value}cost{unitPrice:amountPerQuantity${MONEY}total:totalAmount${MONEY}}${TAKEN}sellingPlanAllocation{sellingPlan{id name}}...on CartLine{instructions{editable:canUpdateQuantity}parentRelationship{parent{id}}}merchandise{...on ProductVariant{id variantTitle:title image{picture:url(transform:{maxWidth:240,maxHeight:240})}quantityRule{max:maximum min:minimum step:increment}product{title url:onlineStoreUrl}}}}}}`;

export const READ = `query($id:ID!,$after:String,${CONTEXT}{cart(id:$id){...C}}${CART}`;
