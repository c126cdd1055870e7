import { performIntent, ProductOpenEvent } from './intents.ts';
import type { ProductDialog } from './product-dialog.ts';

/** Asks for a product to be opened. Where nobody does it, it is shown in a dialog of the element's own. */
export function openProduct(dialog: ProductDialog): void {
  const here = async (): Promise<void> => {
    const [{ showProduct }] = await Promise.all([
      import('./product-dialog.ts'),
      dialog.loadSheet(),
    ]);
    showProduct(dialog);
  };
  const event = new ProductOpenEvent(dialog.productId);
  performIntent(dialog.element, event, (answer) => answer ?? here()).catch(() => undefined);
}
