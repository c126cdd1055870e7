import { html, nothing, type TemplateResult } from 'lit';
import { fitting } from '../../commerce/catalogue/quantities.ts';
import type { CartLine, RefusedChange, VariantRef } from '../../core/cart.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { xLines } from '../../icons/lines/x.ts';
import { langOf } from './known.ts';
import type { Scene } from './scene.ts';

/** What was not done in full: why, in the interface's words and in the shop's own, and what can be done. */
export function refusal(
  scene: Scene,
  ref: VariantRef,
  refused: RefusedChange,
  line?: CartLine,
): TemplateResult {
  const { i18n, acts } = scene;
  const message = issueOf(ref, refused)?.message;
  return html`<div class="refusal ${refused.status}" part="refusal">
    ${icon(circleAlertLines, 'small')}
    <div class="why">
      <p class="says">
        <span part="state">${refusalWords(scene, ref, refused)}</span>
        ${remedy(scene, ref, refused, line)}
      </p>
      ${
        message
          ? html`<p class="shop-says" part="message" lang=${langOf(scene) || nothing} dir="auto">
              ${message}
            </p>`
          : nothing
      }
    </div>
    <button
      class="button plain hide"
      part="hide"
      aria-label=${i18n.t('cart.hide')}
      @click=${() => acts.hide(ref)}
    >
      ${icon(xLines, 'small')}
    </button>
  </div>`;
}

/** Why, in one or two sentences. */
export function refusalWords(
  { i18n }: Pick<Scene, 'i18n'>,
  ref: VariantRef,
  refused: RefusedChange,
): string {
  const { status, added = 0, asked } = refused;
  const isAdd = isAddition(refused);
  if (status === 'unknown') return i18n.t(isAdd ? 'cart.unknown-add' : 'cart.unknown-change');
  const { code = 'unknown', available = 0 } = issueOf(ref, refused) ?? {};
  if (status === 'partial' && asked && added > 0)
    return i18n.t('cart.some', { n: added, all: asked.quantity });
  if (available > 0)
    return i18n.t(isAdd ? 'cart.not-added-left' : 'cart.not-changed-left', { n: available });
  const why: MessageKey = `cart.why-${code}`;
  return i18n.t(isAdd ? 'cart.not-added' : 'cart.not-changed', { why: i18n.t(why) });
}

/** Takes what there is, or asks again where nobody knows. */
function remedy(
  { i18n, acts, known }: Scene,
  ref: VariantRef,
  refused: RefusedChange,
  line: CartLine | undefined,
): TemplateResult | typeof nothing {
  if (refused.status === 'unknown') return button(i18n.t('cart.ask-again'), acts.ask);
  const { variant, product } = known(ref) ?? {};
  const rule = line ?? variant?.quantity ?? product?.quantity ?? {};
  const n = fitting(rule, issueOf(ref, refused)?.available ?? 0);
  if (n === 0 || refused.status === 'partial') return nothing;
  if (isAddition(refused)) return button(i18n.t('cart.add-n', { n }), () => acts.add(ref, n));
  return line ? button(i18n.t('cart.take-n', { n }), () => acts.change(line, n)) : nothing;
}

const button = (words: string, act: () => void): TemplateResult =>
  html`<button class="link" part="remedy" @click=${act}>${words}</button>`;

const isAddition = ({ asked }: RefusedChange): boolean => !asked || asked.kind === 'add';

function issueOf(
  ref: VariantRef,
  { issues }: RefusedChange,
): RefusedChange['issues'][number] | undefined {
  const own = issues.filter((issue) => issue.ref === undefined || issue.ref === ref);
  return own.find(({ severity }) => severity === 'error') ?? own[0];
}
