/** `onair-details-shown`: all that is known of a product is on the page, in the documented parts of the sheet. */
export class DetailsEvent extends Event {
  readonly productId: string;
  constructor(productId: string) {
    super('onair-details-shown', { bubbles: true, composed: true });
    this.productId = productId;
  }
}
