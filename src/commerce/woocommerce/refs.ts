import type { VariantRef } from '../../core/cart.ts';
import type { AskedItem, Choices } from './choices.ts';
import { textAt } from './payload.ts';
import type { AskProducts } from './products.ts';

/** How the show names what the shop sells: by id, or by a parent's id and its attributes. */
export interface Refs {
  /** The ref of a cart's item: as the show names it, else its id. */
  of(item: unknown): VariantRef | undefined;
  /** The id of the product or variation; undefined: it is not known, or none. */
  idOf(ref: VariantRef): string | undefined;
  /** What to ask the shop for; undefined: no ref of this shop. Those with attributes are learned first. */
  asked(ref: VariantRef): AskedItem | undefined;
  /** Finds out which variations those with attributes are. Returns what was not known before. */
  learn(refs: readonly VariantRef[], ask: AskProducts): Promise<readonly VariantRef[]>;
}

const ID = /^[1-9]\d{0,14}$/;
const isId = (ref: VariantRef): boolean => ID.test(ref);

export function createRefs(): Refs {
  let choices: Choices | undefined;
  return {
    of: (item) => choices?.of(item) ?? [textAt(item, 'id')].find(isId),
    idOf: (ref) => (isId(ref) ? ref : choices?.idOf(ref)),
    asked: (ref) => (isId(ref) ? { id: Number(ref) } : choices?.asked(ref)),
    async learn(refs, ask) {
      if (refs.every(isId)) return [];
      const { createChoices } = await import('./choices.ts');
      choices ??= createChoices();
      return choices.learn(refs, ask);
    },
  };
}
