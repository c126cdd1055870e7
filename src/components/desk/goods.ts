import { html, nothing, type TemplateResult } from 'lit';
import { pinLines } from '../../icons/lines/pin.ts';
import type { Product } from '../../protocol/manifest.ts';
import { picture } from '../product-card/picture.ts';
import { togglePin } from './desk-acts.ts';
import type { DeskView } from './desk-view.ts';
import { keyCap, keyedButton } from './keyed.ts';

/** Keys are numbers of one digit. */
const MOST_KEYS = 9;

/** What the show sells, and what of it is shown. */
export function productsTemplate(view: DeskView): TemplateResult {
  const { words, show } = view;
  const { products } = show.manifest;
  const last = Math.min(products.length, MOST_KEYS);
  const hasKeys = view.can('product.pin') && last > 0;
  return html`<section class="products" part="products">
    <div class="section-head">
      <h3>${words.t('products')}</h3>
      ${
        hasKeys
          ? html`<p class="note keys">
              ${words.t('pin')} ${keyCap('1')}${last > 1 ? html`–${keyCap(String(last))}` : nothing}
            </p>`
          : nothing
      }
    </div>
    <ul>
      ${products.map((product, index) => productTemplate(product, index, view))}
    </ul>
  </section>`;
}

function productTemplate(product: Product, index: number, view: DeskView): TemplateResult {
  const { words, show } = view;
  const { text, lang } = words.text(product.title, show.manifest.lang);
  const isPinned = show.state.products.pinned?.productId === product.id;
  const price = show.state.products.updates[product.id]?.price ?? product.price;
  const act = words.t(isPinned ? 'unpin' : 'pin');
  return html`<li class=${isPinned ? 'product pinned' : 'product'} part="product">
    ${picture(product.pictures[0], '48px')}
    <div class="product-words">
      <p>
        <b><bdi lang=${lang}>${text}</bdi></b>
        ${price ? html`<bdi class="number">${words.formats.money(price)}</bdi>` : nothing}
      </p>
      <p class="meta number">${standingWords(product, view)}</p>
    </div>
    ${
      view.can('product.pin')
        ? keyedButton({
            words: act,
            label: `${act}: ${text}`,
            ...(index < MOST_KEYS && { shortcut: String(index + 1) }),
            ...(isPinned && { lines: pinLines, look: 'quiet' }),
            part: isPinned ? 'unpin' : 'pin',
            press: () => togglePin(view, product.id),
          })
        : nothing
    }
  </li>`;
}

/** Since when it is shown, or when it was; how many answers are about it, how many are left. */
function standingWords({ id }: Product, { words, show, now }: DeskView): string {
  const { pinned, shown, updates } = show.state.products;
  const { formats } = words;
  const answers = Object.values(show.state.questions.byId).filter(
    ({ productId, state }) => productId === id && state === 'answered',
  ).length;
  const last = shown.findLast((pin) => pin.productId === id);
  const stock = updates[id]?.stock;
  const parts = [
    pinned?.productId === id
      ? words.t('showing-for', {
          time: wholeMinutes(now - Date.parse(pinned.from), formats.duration),
        })
      : last
        ? words.t('shown-at', { time: formats.time(last.from) })
        : words.t('not-shown'),
    answers > 0 ? words.t('answers', { n: answers }) : '',
    stock?.quantity !== undefined ? words.t('in-stock', { n: stock.quantity }) : '',
  ];
  return parts.filter(Boolean).join(words.t('comma'));
}

/** Nothing here changes by the second that need not. */
function wholeMinutes(ms: number, duration: (ms: number) => string): string {
  return duration(ms < 60_000 ? Math.max(1_000, ms) : Math.floor(ms / 60_000) * 60_000);
}
