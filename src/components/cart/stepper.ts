import { html, type TemplateResult } from 'lit';
import type { CartLine, PendingChange } from '../../core/cart.ts';
import { icon } from '../../icons/icon.ts';
import { minusLines } from '../../icons/lines/minus.ts';
import { plusLines } from '../../icons/lines/plus.ts';
import { isolated, titleOf } from './known.ts';
import type { Scene } from './scene.ts';

/** How many of a line. While a change is under way it shows the wish; the last wish is what the shop is asked for. */
export function stepper(
  scene: Scene,
  line: CartLine,
  change: PendingChange | undefined,
): TemplateResult {
  const { i18n, acts } = scene;
  const quantity = change?.quantity ?? line.quantity;
  const { max = Infinity } = line;
  const title = isolated(titleOf(scene, line.ref, line));
  const step = (by: 1 | -1): TemplateResult => {
    const isEnd = by < 0 ? quantity <= 1 : quantity >= max;
    return html`<button
      class="step"
      part="step"
      aria-label=${i18n.t(by < 0 ? 'cart.fewer' : 'cart.more')}
      aria-disabled=${isEnd}
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
