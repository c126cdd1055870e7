import { IntentEvent } from '../../controllers/intents.ts';

/** `onair-product-report`: the viewer wants to tell the shop that something is wrong with a product. */
export class ProductReportEvent extends IntentEvent {
  readonly productId: string;
  constructor(productId: string) {
    super('onair-product-report');
    this.productId = productId;
  }
}
