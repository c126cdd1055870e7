import { CART, CONTEXT } from './documents.ts';

/** What the Storefront API is asked when a cart is changed. */
const mutation = (field: string, variables: string, given: string): string =>
  `mutation(${variables},$after:String,${CONTEXT}{${field}(${given}){cart{...C}userErrors{code field message}warnings{code message target}}}${CART}`;

/** Of the cart that there is, with one thing more. */
const change = (field: string, name: string, type: string): string =>
  mutation(field, `$id:ID!,$${name}:${type}`, `cartId:$id,${name}:$${name}`);

/** Each change, by its field. */
export const MUTATIONS = {
  cartCreate: mutation('cartCreate', '$input:CartInput', 'input:$input'),
  cartLinesAdd: change('cartLinesAdd', 'lines', '[CartLineInput!]!'),
  cartLinesUpdate: change('cartLinesUpdate', 'lines', '[CartLineUpdateInput!]!'),
  cartLinesRemove: change('cartLinesRemove', 'lineIds', '[ID!]!'),
  cartDiscountCodesUpdate: change('cartDiscountCodesUpdate', 'discountCodes', '[String!]!'),
  cartAttributesUpdate: change('cartAttributesUpdate', 'attributes', '[AttributeInput!]!'),
  cartBuyerIdentityUpdate: change(
    'cartBuyerIdentityUpdate',
    'buyerIdentity',
    'CartBuyerIdentityInput!',
  ),
} as const;

export type Mutation = keyof typeof MUTATIONS;
