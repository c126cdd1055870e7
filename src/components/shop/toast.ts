import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { Toast, Toasts } from '../../controllers/toasts.ts';
import { icon } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { messageCircleQuestionMarkLines } from '../../icons/lines/message-circle-question-mark.ts';
import { xLines } from '../../icons/lines/x.ts';

const ICONS = {
  done: checkLines,
  answer: messageCircleQuestionMarkLines,
  error: circleAlertLines,
} as const;

/** The place of the short messages. It is always there, so that what comes is read aloud. */
export function toastPlace(toasts: Toasts, i18n: Localization): TemplateResult {
  const { current } = toasts;
  return html`<div
    class="toasts"
    role="status"
    @focusin=${toasts.hold}
    @focusout=${toasts.release}
    @pointerenter=${toasts.hold}
    @pointerleave=${toasts.release}
  >
    ${current ? toast(current, toasts, i18n) : nothing}
  </div>`;
}

function toast(shown: Toast, { close }: Toasts, i18n: Localization): TemplateResult {
  const { kind, message, values, action } = shown;
  const act = (): void => {
    close();
    action?.run();
  };
  return html`<div class="toast ${kind}" part=${kind === 'error' ? 'toast toast-error' : 'toast'}>
    ${icon(ICONS[kind])}
    <p>${i18n.t(message, values)}</p>
    ${
      action
        ? html`<button class="act" part="toast-action" @click=${act}>
            ${i18n.t(action.message)}
          </button>`
        : nothing
    }
    ${
      kind === 'error'
        ? html`<button
            class="act"
            part="toast-close"
            aria-label=${i18n.t('common.close')}
            @click=${close}
          >
            ${icon(xLines)}
          </button>`
        : nothing
    }
  </div>`;
}
