import type { Product, ProductOption, Variant } from '../../protocol/manifest.ts';
import { isSold, isSoldOut } from './stock.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What is chosen: option id → value id. */
export type Choices = Readonly<Record<string, string>>;

/** What can be had of one value beside the other choices. `none`: it is not made, or not sold here. */
export type ValueState = 'available' | 'sold-out' | 'none';

/** The options that a viewer can choose by: a product without variants has none. */
export function optionsOf({ options, variants }: Product): readonly ProductOption[] {
  return variants.length > 0 ? options.filter(({ values }) => values.length > 0) : [];
}

/** The choice that comes first: `wanted`, where it is to be had, else the first that is, else the first. */
export function firstChoices(product: Product, view: Viewpoint, wanted?: string): Choices {
  const variants = product.variants.filter((variant) => isKnown(product, variant));
  const open = variants.filter((variant) => !isSoldOut(product, variant, view));
  const first = open.find(({ id }) => id === wanted) ?? open[0] ?? variants[0];
  return first ? complete(product, first, {}) : {};
}

/** The variant that is chosen; null: there is none for these choices. */
export function variantFor(product: Product, choices: Choices): Variant | null {
  return product.variants.find((variant) => fits(product, variant, choices)) ?? null;
}

/**
 * The choices after another value of an option. The others stay; where that is not made, they
 * change as little as can be, to something that is to be had.
 */
export function choose(
  product: Product,
  choices: Choices,
  [optionId, valueId]: readonly [optionId: string, valueId: string],
  view: Viewpoint,
): Choices {
  const wanted = { ...choices, [optionId]: valueId };
  if (variantFor(product, wanted)) return wanted;
  const rank = (variant: Variant): number =>
    2 * kept(product, variant, wanted) + (isSoldOut(product, variant, view) ? 0 : 1);
  const [nearest] = product.variants
    .filter((variant) => isKnown(product, variant) && allows(variant, optionId, valueId))
    .sort((a, b) => rank(b) - rank(a));
  return nearest ? complete(product, nearest, wanted) : choices;
}

/** Whether a value can be had with the other choices as they are. */
export function valueState(
  product: Product,
  choices: Choices,
  [optionId, valueId]: readonly [optionId: string, valueId: string],
  view: Viewpoint,
): ValueState {
  const made = product.variants.filter(
    (variant) =>
      isKnown(product, variant) &&
      allows(variant, optionId, valueId) &&
      isSold(product, view, variant),
  );
  if (made.length === 0) return 'none';
  const beside = variantFor(product, { ...choices, [optionId]: valueId });
  const isOut = (variant: Variant): boolean => isSoldOut(product, variant, view);
  return (beside ? isOut(beside) : made.every(isOut)) ? 'sold-out' : 'available';
}

/** A variant that says nothing of an option is had in each of its values. */
function allows({ options }: Variant, optionId: string, valueId: string | undefined): boolean {
  return !Object.hasOwn(options, optionId) || options[optionId] === valueId;
}

function fits(product: Product, variant: Variant, choices: Choices): boolean {
  return optionsOf(product).every(({ id }) => allows(variant, id, choices[id]));
}

/** How many choices a variant leaves as they are. */
function kept(product: Product, variant: Variant, choices: Choices): number {
  return optionsOf(product).filter(({ id }) => allows(variant, id, choices[id])).length;
}

/** Whether a variant can be reached: it names no value that its option does not have. */
function isKnown(product: Product, variant: Variant): boolean {
  return optionsOf(product).every(
    ({ id, values }) =>
      !Object.hasOwn(variant.options, id) ||
      values.some((value) => value.id === variant.options[id]),
  );
}

function complete(product: Product, variant: Variant, wanted: Choices): Choices {
  const chosen = optionsOf(product).map(({ id, values }) => [
    id,
    Object.hasOwn(variant.options, id)
      ? variant.options[id]
      : (values.find((value) => value.id === wanted[id]) ?? values[0])?.id,
  ]);
  return Object.fromEntries(chosen) as Choices;
}
