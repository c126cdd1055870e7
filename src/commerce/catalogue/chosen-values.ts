import type { OptionValue, Product, Variant } from '../../protocol/manifest.ts';

/** The values that make a variant what it is, in the order of the product's options. */
export const chosenValues = (
  { options }: Product,
  variant: Variant | null | undefined,
): readonly OptionValue[] =>
  options.flatMap(({ id, values }) => values.filter((value) => value.id === variant?.options[id]));
