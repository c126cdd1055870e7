import type { VariantRef } from '../../core/cart.ts';
import { at, listAt } from './payload.ts';

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

/** The variations of one product, as `/products` tells them. */
export type AskVariations = (parent: string) => Promise<readonly unknown[]>;

/** How the show names what the shop sells: by id, or by a parent's id and its attributes. */
export interface Refs {
  /** The ref of a cart's item: as the show names it, else its id. */
  of(item: unknown): VariantRef | undefined;
  /** The id of the product or variation; undefined: it is not known, or none. */
  idOf(ref: VariantRef): string | undefined;
  /** Finds out which variations choices mean. Returns those that were not known before. */
  learn(refs: readonly VariantRef[], ask: AskVariations): Promise<readonly VariantRef[]>;
}

const ID = /^[1-9]\d{0,14}$/;

/** What to ask the shop for; null: no ref of this shop. */
export function askedItem(ref: VariantRef): AskedItem | null {
  const choice = choiceOf(ref);
  if (!choice) return ID.test(ref) ? { id: Number(ref) } : null;
  const variation = choice.chosen.map(([attribute, value]) => ({ attribute, value }));
  return { id: Number(choice.parent), variation };
}

export function createRefs(): Refs {
  const found = new Map<VariantRef, Found>();
  return {
    of(item) {
      const id = String(at(item, 'id'));
      const isIt = (one: Found): boolean => one.id === id && one.open.every(isChosen(item));
      const known = [...found.values()].find(isIt);
      return known?.ref ?? (ID.test(id) ? id : undefined);
    },
    idOf: (ref) => found.get(ref)?.id ?? (ID.test(ref) ? ref : undefined),
    async learn(refs, ask) {
      const learned = [];
      const variations = new Map<string, readonly unknown[]>();
      for (const ref of refs) {
        const choice = found.has(ref) ? null : choiceOf(ref);
        if (!choice) continue;
        const { parent } = choice;
        if (!variations.has(parent)) variations.set(parent, await ask(parent));
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
  const [parent = '', query] = ref.split('?');
  if (!query || !ID.test(parent)) return null;
  return { ref, parent, chosen: [...new URLSearchParams(query)] };
}

/** A variation's own address has the attributes that it fixes. */
function variationOf(choice: Choice, variations: readonly unknown[]): Found | null {
  for (const variation of variations) {
    const fixed = new URLSearchParams(String(at(variation, 'permalink')).split('?')[1]);
    const has = new Map(choice.chosen);
    const fits = [...fixed].every(
      ([name, value]) => !name.startsWith('attribute_') || has.get(name) === value,
    );
    if (!fits) continue;
    const open = choice.chosen.filter(([name]) => !fixed.has(name));
    return { ...choice, id: String(at(variation, 'id')), open };
  }
  return null;
}

/** A cart names the values of a shop-wide attribute in words, a ref by their slugs. */
const isChosen =
  (item: unknown) =>
  ([name, value]: readonly [string, string]): boolean =>
    listAt(item, 'variation').some(
      (one) => at(one, 'raw_attribute') === name && slug(String(at(one, 'value'))) === slug(value),
    );

const slug = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
