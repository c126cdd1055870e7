import type { ShowState } from '../../protocol/snapshot.ts';

export type SliceName = keyof ShowState;

/** A slice that may be written to while one batch of cues is applied. */
export type Draft<T> = { -readonly [K in keyof T]: Writable<T[K]> };
type Writable<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends Readonly<Record<string, infer Value>>
    ? string extends keyof T
      ? Record<string, Value>
      : T
    : T;

/** Opens a slice for writing: copied at the first touch, the same copy for the rest of the batch. */
export type OpenDraft = <K extends SliceName>(name: K) => Draft<ShowState[K]>;

/** Applies `write` to copies of the slices that it opens; the others stay the same objects. */
export function produce(state: ShowState, write: (open: OpenDraft) => void): ShowState {
  const drafts: Partial<Record<SliceName, unknown>> = {};
  write(
    <K extends SliceName>(name: K) =>
      (drafts[name] ??= copyContainers(state[name])) as Draft<ShowState[K]>,
  );
  for (const draft of Object.values(drafts)) freezeContainers(draft as object);
  return Object.freeze({ ...state, ...drafts }) as ShowState;
}

/** What is replaced whole and never written into; all other objects in a slice are lists and tables. */
const WHOLE = ['pinned', 'reason'];

/** Copies a slice and the lists and tables directly in it; the items stay as they are. */
function copyContainers(slice: object): object {
  const copy = Object.entries(slice).map(([key, value]: [string, unknown]) => {
    if (WHOLE.includes(key) || typeof value !== 'object') return [key, value];
    return [key, Array.isArray(value) ? [...(value as unknown[])] : value && { ...value }];
  });
  return Object.fromEntries(copy) as object;
}

function freezeContainers(slice: object): void {
  for (const value of Object.values(slice)) Object.freeze(value);
  Object.freeze(slice);
}
