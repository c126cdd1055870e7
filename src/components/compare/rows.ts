import { html } from 'lit';
import { optionsOf, valueState } from '../../commerce/catalogue/choices.ts';
import { written } from '../../controllers/written.ts';
import type { Product, ProductOption } from '../../protocol/manifest.ts';
import type { WrittenText } from '../../protocol/text.ts';
import {
  arrivesCell,
  deliveryCell,
  dutiesCell,
  priceCell,
  returnsCell,
  stockCell,
  unitCell,
} from './cells.ts';
import { inWords, rowOf, type Cell, type CellOf, type CompareSight, type Row } from './sight.ts';

/** What is told of every product, by the name of its row's words. */
const TOLD = {
  price: priceCell,
  unit: unitCell,
  stock: stockCell,
  arrives: arrivesCell,
  delivery: deliveryCell,
  duties: dutiesCell,
  returns: returnsCell,
} as const satisfies Record<string, CellOf>;
const NAMES = Object.keys(TOLD) as (keyof typeof TOLD)[];

/** All that can be compared: a row each, those of options and facts in the order in which a product names them. */
export function rowsOf(sight: CompareSight, products: readonly Product[]): readonly Row[] {
  const rows = NAMES.map((name) =>
    rowOf(
      sight.words.t(`terms.row-${name}`),
      products.map((product) => TOLD[name](sight, product)),
    ),
  );
  // The product itself before what holds for the parcel.
  const [own, parcel] = [rows.slice(0, 3), rows.slice(3)];
  return [...own, ...labelled(sight, products), ...parcel].filter((row) => row !== null);
}

/** A row for each label, whichever of them has it. */
function labelled(sight: CompareSight, products: readonly Product[]): (Row | null)[] {
  const labels = new Map<string, WrittenText>();
  const told = products.map((product) => {
    const values = new Map<string, Cell>();
    for (const [label, value] of pairs(sight, product)) {
      const key = label.text.trim().toLowerCase();
      if (!labels.has(key)) labels.set(key, label);
      const before = values.get(key);
      values.set(key, before ? listed(sight, [before, value]) : value);
    }
    return values;
  });
  const rows = [...labels].map(([key, label]) =>
    rowOf(
      written(label),
      told.map((values) => values.get(key) ?? null),
    ),
  );
  // What is told of one alone compares nothing: it comes last.
  const count = (row: Row | null): number =>
    Math.min(2, row?.cells.filter((cell) => cell !== null).length ?? 0);
  return rows.sort((one, other) => count(other) - count(one));
}

type Pair = readonly [label: WrittenText, value: Cell];

/** What can be chosen of a product, and its facts. */
function pairs(sight: CompareSight, product: Product): readonly Pair[] {
  const options = optionsOf(product).map((option): Pair => {
    const values = valuesOf(sight, product, option);
    return [inWords(sight, option.label), listed(sight, values)];
  });
  const facts = product.facts.map(({ label, value }): Pair => {
    const found = inWords(sight, value);
    return [inWords(sight, label), { key: found.text, content: written(found) }];
  });
  return [...options, ...facts];
}

/** Those that are sold here; what is sold out says so. */
function valuesOf(sight: CompareSight, product: Product, { id, values }: ProductOption): Cell[] {
  const { i18n, words, view } = sight;
  return values.flatMap((value): Cell[] => {
    const state = valueState(product, {}, [id, value.id], view);
    const found = inWords(sight, value.label);
    const name = written(found);
    if (state === 'none') return [];
    if (state === 'available') return [{ key: found.text, content: name }];
    const note = words.t('terms.noted', { note: i18n.t('products.value-sold-out') });
    return [
      { key: `${found.text} ${note}`, content: [name, html` <span class="note">${note}</span>`] },
    ];
  });
}

/** Characters that no text has, in the place of what is listed. */
const MARKS = { first: 0xe000, any: /([\ue000-\uf8ff])/ };

/** One after the other as the language joins them, though each may run the other way than the words between. */
function listed({ words }: CompareSight, cells: readonly Cell[]): Cell {
  const { list } = words.formats;
  const marks = cells.map((_, index) => String.fromCharCode(MARKS.first + index));
  const content = list(marks)
    .split(MARKS.any)
    .map((piece) => cells[marks.indexOf(piece)]?.content ?? piece);
  return { key: list(cells.map(({ key }) => key)), content };
}
