import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../controllers/written.ts';
import type { Product } from '../../protocol/manifest.ts';
import { picture } from '../product-card/picture.ts';
import { inWords, type CompareSight, type Row } from './sight.ts';

export interface TableFace {
  readonly products: readonly Product[];
  readonly rows: readonly Row[];
  open(productId: string, title: string): void;
}

/** One column for each product. What is alike is said once. */
export function table(sight: CompareSight, { products, rows, open }: TableFace): TemplateResult {
  const { words } = sight;
  const names = products.map(({ title }) => `\u2068${inWords(sight, title).text}\u2069`);
  const caption = words.t('terms.compared', { products: words.formats.list(names) });
  return html`<div
    class="scroller"
    part="scroller"
    role="region"
    tabindex="0"
    aria-label=${caption}
  >
    <table class="of-${products.length}" part="table">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${products.map((product) => head(sight, product))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(sight, row))}
      </tbody>
      <tfoot>
        <tr>
          <td></td>
          ${products.map((product) => foot(sight, product, open))}
        </tr>
      </tfoot>
    </table>
  </div>`;
}

function head(sight: CompareSight, { title, pictures }: Product): TemplateResult {
  return html`<th scope="col" part="product">
    ${picture(pictures[0], '96px')}
    <span class="name" part="name">${written(inWords(sight, title))}</span>
  </th>`;
}

function foot(
  sight: CompareSight,
  { id, title }: Product,
  open: TableFace['open'],
): TemplateResult {
  const { text } = inWords(sight, title);
  const act = sight.words.t('terms.see');
  const label = sight.words.t('terms.of', { act, product: `\u2068${text}\u2069` });
  return html`<td>
    <button class="button" part="see" aria-label=${label} @click=${() => open(id, text)}>
      ${act}
    </button>
  </td>`;
}

function line({ words }: CompareSight, { label, cells, differs, isAlike }: Row): TemplateResult {
  const unknown = html`<span class="second" part="unknown">${words.t('terms.unknown')}</span>`;
  return html`<tr class=${differs ? 'differs' : ''} part="row">
    <th scope="row" part="label">
      ${label}
      ${differs ? html`<span class="mark" part="differs">${words.t('terms.differs')}</span>` : nothing}
    </th>
    ${
      isAlike
        ? html`<td part="cell" colspan=${cells.length}>
            <div class="all">${cells[0]?.content}</div>
          </td>`
        : cells.map((cell) => html`<td part="cell">${cell ? cell.content : unknown}</td>`)
    }
  </tr>`;
}
