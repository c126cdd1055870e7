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
    const values = new Map<string, WrittenText>();
    for (const [label, value] of pairs(sight, product)) {
      const key = label.text.trim().toLowerCase();
      if (!labels.has(key)) labels.set(key, label);
      const before = values.get(key);
      const text = before ? sight.words.formats.list([before.text, value.text]) : value.text;
      values.set(key, { ...value, text });
    }
    return values;
  });
  const rows = [...labels].map(([key, label]) =>
    rowOf(
      written(label),
      told.map((values) => cellFor(values.get(key))),
    ),
  );
  // What is told of one alone compares nothing: it comes last.
  const count = (row: Row | null): number =>
    Math.min(2, row?.cells.filter((cell) => cell !== null).length ?? 0);
  return rows.sort((one, other) => count(other) - count(one));
}

const cellFor = (value: WrittenText | undefined): Cell | null =>
  value ? { key: value.text, content: written(value) } : null;

type Pair = readonly [label: WrittenText, value: WrittenText];

/** What can be chosen of a product, and its facts. */
function pairs(sight: CompareSight, product: Product): readonly Pair[] {
  const options = optionsOf(product).map((option): Pair => {
    const text = sight.words.formats.list(valuesOf(sight, product, option));
    return [inWords(sight, option.label), { text, lang: sight.words.lang }];
  });
  const facts = product.facts.map(({ label, value }): Pair => [
    inWords(sight, label),
    inWords(sight, value),
  ]);
  return [...options, ...facts];
}

/** Those that are sold here; what is sold out says so. */
function valuesOf(sight: CompareSight, product: Product, { id, values }: ProductOption): string[] {
  return values.flatMap((value) => {
    const state = valueState(product, {}, [id, value.id], sight.view);
    const { text } = inWords(sight, value.label);
    if (state === 'none') return [];
    const out = state === 'available' ? '' : ` (${sight.i18n.t('products.value-sold-out')})`;
    // One after the other, though each may run the other way than the words between.
    return [sight.words.dir === 'rtl' ? `\u2068${text}\u2069${out}` : text + out];
  });
}
