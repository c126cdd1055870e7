import { html, nothing, type TemplateResult } from 'lit';
import type { CartLine, PendingChange } from '../../core/cart.ts';
import { icon } from '../../icons/icon.ts';
import { minusLines } from '../../icons/lines/minus.ts';
import { plusLines } from '../../icons/lines/plus.ts';
import { isolated, titleOf } from './known.ts';
import { nextTo } from './rule.ts';
import type { Scene } from './scene.ts';

/** How many of a line. While a change is under way it shows the wish; the last wish is what the shop is asked for. */
export function stepper(
  scene: Scene,
  line: CartLine,
  change: PendingChange | undefined,
): TemplateResult {
  const { i18n, acts } = scene;
  const quantity = change?.quantity ?? line.quantity;
  const title = isolated(titleOf(scene, line.ref, line));
  const rule = ruleId(line);
  const step = (by: 1 | -1): TemplateResult => {
    const isEnd = nextTo(line, quantity, by) === 0;
    return html`<button
      class="step"
      part="step"
      aria-label=${i18n.t(by < 0 ? 'cart.fewer' : 'cart.more')}
      aria-disabled=${isEnd}
      aria-describedby=${isEnd ? rule : nothing}
      @click=${() => isEnd || acts.step(line, by)}
    >
      ${icon(by < 0 ? minusLines : plusLines, 'small')}
    </button>`;
  };
  return html`<div
    class="stepper"
    part="stepper"
    role="group"
    aria-label=${i18n.t('cart.quantity-of', { title })}
  >
    ${step(-1)}<span class="amount number" part="quantity">${i18n.formats.number(quantity)}</span
    >${step(1)}
  </div>`;
}

/** In which numbers the shop sells it, where that is not any; the most once it is reached. */
export function ruleOf(
  { i18n }: Scene,
  line: CartLine,
  change: PendingChange | undefined,
): TemplateResult | typeof nothing {
  const { min = 1, step = 1, max = 0 } = line;
  const isMost = nextTo(line, change?.quantity ?? line.quantity, 1) === 0;
  const words = [
    min > 1 ? i18n.t('cart.at-least', { n: min }) : '',
    step > 1 ? i18n.t('cart.in-steps', { n: step }) : '',
    max > 0 && isMost ? i18n.t('cart.at-most', { n: max }) : '',
  ].filter(Boolean);
  if (words.length === 0) return nothing;
  return html`<p class="variant rule" part="rule" id=${ruleId(line)}>${words.join(' · ')}</p>`;
}

const ruleId = ({ id }: CartLine): string => `rule-${encodeURIComponent(id)}`;
