import { html, render } from 'lit';
import { icon } from '../icons/icon.ts';
import { xLines } from '../icons/lines/x.ts';
import { dialogStyles } from './product-dialog.styles.ts';

/** A product's sheet over the page. */
export interface ProductDialog {
  /** Whose shadow root holds it; the sheet is of the same show. */
  readonly element: HTMLElement & { readonly htmlFor: string };
  readonly productId: string;
  /** The product's name. */
  readonly title: string;
  readonly closeLabel: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Registers the sheet's element. */
  loadSheet(): Promise<unknown>;
}

/** Shows a product in a modal dialog. Focus goes in, and back where it was when it is closed. */
export function showProduct({ element, ...dialog }: ProductDialog): void {
  const root = element.shadowRoot;
  if (!root || !element.isConnected || root.querySelector('dialog')) return;
  const { styleSheet } = dialogStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
  const place = root.appendChild(document.createElement('div'));
  render(
    face(dialog, element.htmlFor, () => place.remove()),
    place,
  );
  const node = place.querySelector('dialog');
  node?.showModal();
  node?.focus();
}

function face(
  { productId, title, closeLabel, lang, dir }: Omit<ProductDialog, 'element'>,
  htmlFor: string,
  gone: () => void,
): unknown {
  const close = ({ currentTarget }: Event): void =>
    (currentTarget as Element).closest('dialog')?.close();
  const closeBeside = (event: Event): void => {
    if (event.target === event.currentTarget) close(event);
  };
  return html`<dialog
    class="dialog"
    part="dialog"
    tabindex="-1"
    aria-label=${title}
    lang=${lang}
    dir=${dir}
    @click=${closeBeside}
    @close=${gone}
  >
    <onair-product-sheet for=${htmlFor} product-id=${productId} layout="panel">
      <button class="button plain" slot="actions" aria-label=${closeLabel} @click=${close}>
        ${icon(xLines)}
      </button>
    </onair-product-sheet>
  </dialog>`;
}
