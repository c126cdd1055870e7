import type { VariantRef } from '../../core/cart.ts';
import { at, listAt, textAt } from './payload.ts';
import { productsIn, type AskProducts } from './products.ts';

/** What a ref asks of `/cart/add-item`. */
export interface AskedItem {
  readonly id: number;
  readonly variation?: readonly { readonly attribute: string; readonly value: string }[];
}

/** `10?attribute_size=M`: a variation by its parent and what is chosen. */
interface Choice {
  readonly ref: VariantRef;
  readonly parent: string;
  readonly chosen: readonly (readonly [string, string])[];
}

/** A choice whose variation is known. */
interface Found extends Choice {
  readonly id: string;
  /** What the variation itself leaves to the shopper ("any size"): it tells its lines apart. */
  readonly open: Choice['chosen'];
}

/** Which variations the show means that it names by what is chosen. */
export interface Choices {
  of(item: unknown): VariantRef | undefined;
  idOf(ref: VariantRef): string | undefined;
  asked(ref: VariantRef): AskedItem | undefined;
  learn(refs: readonly VariantRef[], ask: AskProducts): Promise<readonly VariantRef[]>;
}

export function createChoices(): Choices {
  const found = new Map<VariantRef, Found>();
  return {
    of(item) {
      const id = textAt(item, 'id');
      const isIt = (one: Found): boolean => one.id === id && one.open.every(isChosen(item));
      return [...found.values()].find(isIt)?.ref;
    },
    idOf: (ref) => found.get(ref)?.id,
    asked(ref) {
      const { parent, chosen } = choiceOf(ref) ?? {};
      const variation = chosen?.map(([attribute, value]) => ({ attribute, value }));
      return variation && { id: Number(parent), variation };
    },
    async learn(refs, ask) {
      const learned = [];
      const variations = new Map<string, readonly unknown[]>();
      for (const ref of refs) {
        const choice = found.has(ref) ? null : choiceOf(ref);
        if (!choice) continue;
        const { parent } = choice;
        if (!variations.has(parent))
          variations.set(parent, productsIn(await ask({ type: 'variation', parent })));
        const match = variationOf(choice, variations.get(parent) ?? []);
        if (!match) continue;
        found.set(ref, match);
        learned.push(ref);
      }
      return learned;
    },
  };
}

function choiceOf(ref: VariantRef): Choice | null {
  const [, parent, query] = /^([1-9]\d{0,14})\?(.+)$/.exec(ref) ?? [];
  return parent && query ? { ref, parent, chosen: [...new URLSearchParams(query)] } : null;
}

/** A variation's own address has the attributes that it fixes. */
function variationOf(choice: Choice, variations: readonly unknown[]): Found | null {
  const has = new Map(choice.chosen);
  for (const variation of variations) {
    const fixed = new URLSearchParams(textAt(variation, 'permalink').split('?')[1]);
    const fits = [...fixed].every(
      ([name, value]) => !name.startsWith('attribute_') || has.get(name) === value,
    );
    if (!fits) continue;
    const open = choice.chosen.filter(([name]) => !fixed.has(name));
    return { ...choice, id: textAt(variation, 'id'), open };
  }
  return null;
}

/** A cart names the values of a shop-wide attribute in words, a ref by their slugs. */
const isChosen =
  (item: unknown) =>
  ([name, value]: readonly [string, string]): boolean =>
    listAt(item, 'variation').some(
      (one) => at(one, 'raw_attribute') === name && slug(textAt(one, 'value')) === slug(value),
    );

const slug = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
