/** What the shop told as an object, untrusted. */
export type Told = Readonly<Record<string, unknown>>;

/** What the shop told as a list of objects; an empty one where it is none. */
export const listIn = (told: unknown): readonly Told[] =>
  (Array.isArray(told) ? told : []).map((one) => Object(one ?? {}) as Told);
