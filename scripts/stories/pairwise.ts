/** Values to choose from, by name. */
export type Choices = Readonly<Record<string, readonly string[]>>;
export type Choice = Readonly<Record<string, string>>;

/** Few combinations in which each two values of different names meet at least once. Always the same ones. */
export function pairwise(choices: Choices): readonly Choice[] {
  const names = Object.keys(choices);
  const key = (a: string, b: string, one: Choice): string => `${a}=${one[a]} ${b}=${one[b]}`;
  const pairsOf = (one: Choice): string[] =>
    names.flatMap((a, index) => names.slice(index + 1).map((b) => key(a, b, one)));
  const all = names.reduce<readonly Choice[]>(
    (made, name) =>
      made.flatMap((one) => (choices[name] ?? []).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  const missing = new Set(all.flatMap(pairsOf));
  const chosen: Choice[] = [];
  while (missing.size > 0) {
    const gain = (one: Choice): number => pairsOf(one).filter((pair) => missing.has(pair)).length;
    const best = all.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.push(best);
    for (const pair of pairsOf(best)) missing.delete(pair);
  }
  return chosen;
}
