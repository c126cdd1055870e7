import { html, nothing, type TemplateResult } from 'lit';
import type {
  CartLine,
  PendingChange,
  RefusedChange,
  RemovedLine,
  VariantRef,
} from '../../core/cart.ts';
import { icon } from '../../icons/icon.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { undo2Lines } from '../../icons/lines/undo-2.ts';
import type { Money } from '../../protocol/money.ts';
import type { WrittenText } from '../../protocol/text.ts';
import { picture } from '../product-card/picture.ts';
import { written } from '../../controllers/written.ts';
import { changeOf } from './change-of.ts';
import { isolated, pictureOf, planOf, titleOf, variantOf } from './known.ts';
import { refusal } from './refusal.ts';
import type { Scene } from './scene.ts';
import { ruleOf, stepper } from './stepper.ts';

/** One line of the shop's cart. */
export function cartLine(scene: Scene, line: CartLine): TemplateResult {
  const { ref } = line;
  const change = changeOf(scene.state, line);
  const adding = scene.state.pending.find((one) => one.kind === 'add' && one.ref === ref);
  const pending = change ?? adding;
  const refused = pending ? undefined : scene.state.refused[ref];
  const isEditable = line.editable !== false;
  return html`<li class="line ${pending ? 'pending' : ''}" part="line" data-ref=${ref}>
    ${picture(pictureOf(scene, ref, line), '56px')}
    <div class="body">
      <div class="head">${name(titleOf(scene, ref, line))} ${price(scene, line.total)}</div>
      ${variant(scene, variantOf(scene, ref, line))} ${plan(planOf(scene, ref, line))}
      ${pending ? waiting(scene, pending) : nothing}
      ${
        isEditable
          ? html`<div class="controls">
                ${stepper(scene, line, change)} ${remove(scene, line, change)}
              </div>
              ${ruleOf(scene, line, change)}`
          : html`<p class="variant number" part="quantity">
              ${scene.i18n.t('cart.quantity', { n: line.quantity })}
            </p>`
      }
    </div>
    ${refused ? refusal(scene, ref, refused, line) : nothing}
  </li>`;
}

/** Something that is not in the bag: on its way there, or refused. */
export function absentLine(
  scene: Scene,
  ref: VariantRef,
  what: PendingChange | RefusedChange,
): TemplateResult {
  const isPending = 'opId' in what;
  return html`<li class="line pending" part="line" data-ref=${ref}>
    ${picture(pictureOf(scene, ref), '56px')}
    <div class="body">
      <div class="head">
        ${name(titleOf(scene, ref))} ${isPending ? price(scene, priceOf(scene, what)) : nothing}
      </div>
      ${isPending ? nothing : variant(scene, variantOf(scene, ref))} ${plan(planOf(scene, ref))}
      ${isPending ? waiting(scene, what) : nothing}
    </div>
    ${isPending ? nothing : refusal(scene, ref, what)}
  </li>`;
}

/** What was taken out, and the way back. */
export function removedLine(scene: Scene, removed: RemovedLine): TemplateResult {
  const { i18n, acts, state } = scene;
  const title = titleOf(scene, removed.line.ref, removed.line);
  const isComing = state.pending.some(
    ({ ref, kind }) => kind === 'add' && ref === removed.line.ref,
  );
  return html`<li class="removed" part="removed">
    <span>${i18n.t('cart.removed', { title: isolated(title) })}</span>
    <button
      class="link tap undo"
      part="undo"
      data-undo=${removed.line.ref}
      aria-disabled=${isComing}
      @click=${() => isComing || acts.undo(removed)}
    >
      ${icon(undo2Lines, 'small', true)}<span class="word">${i18n.t('cart.undo')}</span
      ><span class="hidden">${i18n.t('cart.of', { title: title.text })}</span>
    </button>
  </li>`;
}

function name({ text, lang }: WrittenText): TemplateResult {
  return html`<h3 class="name" part="name" lang=${lang || nothing} dir="auto">${text}</h3>`;
}

function variant(
  { i18n }: Scene,
  [first, ...others]: readonly WrittenText[],
): TemplateResult | typeof nothing {
  if (!first) return nothing;
  const comma = i18n.t('products.joined', { first: '', next: '' });
  return html`<p class="variant" part="variant">
    ${written(first)}${others.map((other) => [comma, written(other)])}
  </p>`;
}

function plan(words: WrittenText | null): TemplateResult | typeof nothing {
  return words ? html`<p class="variant" part="plan">${written(words)}</p>` : nothing;
}

function price({ i18n }: Scene, money: Money | undefined): TemplateResult | typeof nothing {
  if (!money) return nothing;
  return html`<p class="price number" part="price"><bdi>${i18n.formats.money(money)}</bdi></p>`;
}

/** The price of a single one, as the show has it: for several, only the shop can tell. */
function priceOf({ known, state }: Scene, { ref, quantity }: PendingChange): Money | undefined {
  const found = known(ref);
  if (quantity !== 1 || !found) return undefined;
  const { plan: by, price, variant: chosen, product } = found;
  if (!by) return chosen?.price ?? product.price;
  return price?.currency === state.cart?.currency ? price : undefined;
}

const WAITING = { add: 'cart.adding', change: 'cart.changing', remove: 'cart.removing' } as const;

function waiting({ i18n }: Scene, { kind }: PendingChange): TemplateResult {
  return html`<p class="waiting" part="state">
    ${icon(loaderCircleLines, 'small')}<span>${i18n.t(WAITING[kind])}</span>
  </p>`;
}

function remove(scene: Scene, line: CartLine, change: PendingChange | undefined): TemplateResult {
  const { i18n, acts } = scene;
  const isGoing = change?.kind === 'remove';
  return html`<button
    class="link tap"
    part="remove"
    aria-disabled=${isGoing}
    @click=${() => isGoing || acts.change(line, 0)}
  >
    <span class="word">${i18n.t('cart.remove')}</span
    ><span class="hidden"
      >${i18n.t('cart.of', { title: titleOf(scene, line.ref, line).text })}</span
    >
  </button>`;
}
