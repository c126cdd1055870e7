import { pictureName, variantWords } from '../catalogue/goods.ts';
import {
  ADDRESS_FIELDS,
  type AddressField,
  type CartView,
  type CheckoutForm,
  type FieldError,
  type PageContext,
} from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { waysOn } from './cart.ts';
import { document } from './document.ts';
import { html, type Markup } from './html.ts';
import { orderLine } from './order-line.ts';
import { refusalNote } from './refusal.ts';
import { totals } from './totals.ts';

/** The address form beside what would be ordered. No payment: the page says so. */
export function checkoutPage(ctx: PageContext, cart: CartView, form: CheckoutForm): string {
  const words = WORDS[ctx.lang].checkout;
  return document(ctx, {
    title: words.title,
    sheet: 'cart',
    isPrivate: true,
    body: html`<h1>${words.title}</h1>
      ${cart.lines.length > 0 ? filled(ctx, cart, form) : emptied(ctx, form)}`,
  });
}

function filled(ctx: PageContext, cart: CartView, form: CheckoutForm): Markup {
  const words = WORDS[ctx.lang].checkout;
  return html`<p class="lead-text">${words.noPayment}</p>
    <div class="cart">
      <div class="address-side">
        ${form.refusal && refusalNote(ctx, form.refusal, words.stock)}
        ${form.errors && errorList(ctx, form.errors)} ${addressForm(ctx, form)}
      </div>
      <section class="sum" aria-labelledby="sum">
        <h2 id="sum">${words.bag}</h2>
        <ul class="order-lines">
          ${cart.lines.map((line) => {
            const { good, sku, quantity, total, show } = line;
            const variant = variantWords(good, sku);
            const picture = pictureName(good, sku);
            const { title } = good;
            return orderLine(ctx.lang, { title, variant, picture, quantity, total, show });
          })}
        </ul>
        ${totals(ctx.lang, cart, ctx.market.tax[ctx.lang])}
        <p><a class="onward" href="/cart">${words.back}</a></p>
      </section>
    </div>`;
}

/** All of it was sold while the form was filled in: nothing is left to order. */
function emptied(ctx: PageContext, { refusal }: CheckoutForm): Markup {
  const { cart, checkout } = WORDS[ctx.lang];
  return html`<div class="narrow address-side">
    ${refusal && refusalNote(ctx, refusal, checkout.stock)}
    <p class="lead-text">${checkout.emptied}</p>
    ${waysOn(cart)}
  </div>`;
}

type Errors = NonNullable<CheckoutForm['errors']>;

/** What is to be mended, each a link to its field. */
function errorList(ctx: PageContext, errors: Errors): Markup {
  return html`<div class="note" role="alert">
    <p class="strong">${WORDS[ctx.lang].checkout.wrong}</p>
    <ul class="plain">
      ${ADDRESS_FIELDS.map((field) => {
        const error = errors[field];
        return error && html`<li><a href="#${field}">${errorText(ctx, field, error)}</a></li>`;
      })}
    </ul>
  </div>`;
}

function errorText(ctx: PageContext, field: AddressField, error: FieldError): string {
  const { checkout } = WORDS[ctx.lang];
  const says = {
    missing: checkout.missing,
    'too-long': checkout.tooLong,
    malformed: checkout.malformed,
  } as const;
  return says[error](checkout[field]);
}

function addressForm(ctx: PageContext, form: CheckoutForm): Markup {
  const { lang, market } = ctx;
  const words = WORDS[lang].checkout;
  return html`<form class="address" method="post" action="/checkout" novalidate>
    <input type="hidden" name="token" value="${form.token}" />
    <h2>${words.address}</h2>
    ${ADDRESS_FIELDS.map((field) => addressField(ctx, form, field))}
    <p class="small">${words.country(market.name[lang])}</p>
    <button class="filled wide">${words.place}</button>
  </form>`;
}

/** What browsers fill in by themselves, and which keys a phone shows. */
const INPUT = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  street: { type: 'text', autocomplete: 'street-address' },
  city: { type: 'text', autocomplete: 'address-level2' },
  postcode: { type: 'text', autocomplete: 'postal-code' },
} as const satisfies Record<AddressField, object>;

function addressField(ctx: PageContext, form: CheckoutForm, field: AddressField): Markup {
  const words = WORDS[ctx.lang].checkout;
  const { type, autocomplete } = INPUT[field];
  const error = form.errors?.[field];
  const isOptional = field === 'postcode' && ctx.market.country === 'AE';
  return html`<div class="field">
    <label for="${field}">${isOptional ? words.postcodeOptional : words[field]}</label>
    <input
      id="${field}"
      name="${field}"
      type="${type}"
      autocomplete="${autocomplete}"
      value="${form.values?.[field]}"
      maxlength="120"
      dir="auto"
      ${!isOptional && 'required'}
      ${error && html`aria-invalid="true" aria-describedby="${field}-error"`}
    />
    ${error && html`<p class="field-error" id="${field}-error">${errorText(ctx, field, error)}</p>`}
  </div>`;
}
