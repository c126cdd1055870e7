import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { later } from '../../controllers/later.ts';
import { baseStyles } from '../../styles/base.styles.ts';

/**
 * Two to four of the products that the show has shown, side by side in a table: price with tax, stock with
 * its time, options, delivery and duty in the viewer's market, and the facts of each by their label. Rows
 * that differ say so. The viewer chooses which ones; at first it is the two that were shown last. All of it
 * is loaded when the element comes into the page.
 * @summary Products that were shown, side by side.
 * @tagname onair-compare
 * @slot - Shown until it is loaded.
 * @slot actions - At the end of the header: where a container puts its close button.
 * @csspart base - Everything in it.
 * @csspart header - The title.
 * @csspart title - Its words.
 * @csspart empty - What is said while fewer than two were shown.
 * @csspart choosing - What can be compared, folded or not.
 * @csspart choices - The products that were shown.
 * @csspart choice - One of them.
 * @csspart only-differing - Leaves out what is the same.
 * @csspart told - How many rows differ.
 * @csspart scroller - What scrolls sideways.
 * @csspart table - The table.
 * @csspart product - The head of a product's column.
 * @csspart picture - The field that its picture fills.
 * @csspart image - Its picture.
 * @csspart icon - An icon.
 * @csspart name - Its name.
 * @csspart see - The button that opens it.
 * @csspart row - A row.
 * @csspart label - What the row is about.
 * @csspart differs - That the products differ in it.
 * @csspart cell - What is so of one product.
 * @csspart unknown - That it is not told of one.
 * @csspart was - What it cost before a reduction.
 * @csspart lowest - The lowest price of the last 30 days.
 * @csspart dialog - The dialog in which a product is opened, where the page does not do it.
 * @cssstate empty - Fewer than two products were shown.
 * @fires {ProductOpenEvent} onair-product-open - The viewer wants to see a product. Else it is shown in a dialog.
 */
export class OnairCompare extends LitElement {
  static readonly tagName = 'onair-compare';
  static override styles: CSSResultGroup = baseStyles as CSSResultGroup;

  /** Registers the sheet, when a product is first opened. The define file hands it in. */
  static loadSheet: () => Promise<unknown> = () => Promise.resolve();

  /** Id of the show element, for one outside of it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** Ids of the products, separated by spaces, at most four; those that were not shown yet are left out. Empty: the two that were shown last. */
  @property({ attribute: 'product-ids' }) productIds = '';

  readonly #template = later(
    this,
    async () => new (await import('./comparison.ts')).Comparison(this, OnairCompare.loadSheet),
  );

  protected override render(): unknown {
    return this.#template();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-compare': OnairCompare;
  }
}
