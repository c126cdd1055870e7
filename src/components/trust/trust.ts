import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { later } from '../../controllers/later.ts';
import { baseStyles } from '../../styles/base.styles.ts';

/**
 * Who sells, who speaks and on whose account, and under which terms: what the manifest says of the seller,
 * the hosts and the viewer's market, tax and duty in words. With `product-id` also who answers for that
 * product's safety, and a way to report it. What is not known is left out. All of it is loaded when the
 * element comes into the page.
 * @summary Who sells, who speaks, and under which terms.
 * @tagname onair-trust
 * @slot - Shown until it is loaded: links to the shop's terms.
 * @slot actions - At the end of the header: where a container puts its close button.
 * @csspart base - Everything in it.
 * @csspart header - The title.
 * @csspart title - Its words.
 * @csspart section - What belongs together: the seller, who speaks, delivery, price, safety.
 * @csspart heading - What a section is about.
 * @csspart row - One thing that is so.
 * @csspart icon - An icon beside it.
 * @csspart name - Who it is: the seller, a host, who made a product.
 * @csspart address - Where they can be reached.
 * @csspart link - A link: an e-mail address, a page, the shop's terms.
 * @csspart policies - The shop's terms.
 * @csspart host - Somebody who speaks.
 * @csspart role - On whose account they do.
 * @csspart ad - That what they say is advertising.
 * @csspart delivery - When it arrives.
 * @csspart returns - How it can be given back.
 * @csspart tax - Whether tax is in the price.
 * @csspart duties - Duty, in the shop's words.
 * @csspart safety - Who answers for the product's safety.
 * @csspart identifier - By what it is told from others.
 * @csspart warnings - What to heed.
 * @csspart report - The button, or link, that reports the product.
 * @csspart told - What became of the report.
 * @cssstate empty - Nothing of it is known: nothing is shown.
 * @cssstate incomplete - The market's law asks for something that the manifest does not say: a price with its tax, the lowest price of 30 days, a contact for the product's safety.
 * @cssstate pending - The page is taking the report.
 * @cssstate done - The page took it.
 * @cssstate failed - The page did not.
 * @fires {ProductReportEvent} onair-product-report - The viewer wants to report the product. The element would open the manifest's link in a new tab.
 */
export class OnairTrust extends LitElement {
  static readonly tagName = 'onair-trust';
  static override styles: CSSResultGroup = baseStyles as CSSResultGroup;

  /** Id of the show element, for one outside of it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** The product whose safety contact and report are wanted, too. */
  @property({ attribute: 'product-id' }) productId = '';
  /** The page answers `onair-product-report`: the button is there also without a link. */
  @property({ type: Boolean }) report = false;

  readonly #template = later(this, async () => new (await import('./terms.ts')).Terms(this));

  protected override render(): unknown {
    return this.#template();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-trust': OnairTrust;
  }
}
