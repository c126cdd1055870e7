/** One step of an issue's path: a field, a place in a list, or the key of an entry. */
export type Step =
  | { readonly kind: 'field' | 'entry'; readonly key: string }
  | { readonly kind: 'place'; readonly key: number };

const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[\]]+)/g;

/** Takes apart a path such as `markets["DE"].products["mug"].price.amount`. */
export function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(STEP)].map(([, place, entry, field = '']) => {
    if (place !== undefined) return { kind: 'place', key: Number(place) };
    if (entry !== undefined) return { kind: 'entry', key: String(JSON.parse(entry)) };
    return { kind: 'field', key: field };
  });
}

/** What stands at the end of the steps; undefined: nothing. */
export function valueAt(root: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>(
    (value, { key }) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    root,
  );
}
