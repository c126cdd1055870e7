/** Called with the selected value and the one before. */
export type Listener<T> = (value: T, previous: T) => void;

/** A state of frozen slices. Whoever selects a value hears of its changes alone. */
export interface Store<State extends object> {
  get(): State;
  /** Replaces slices. Listeners run before it returns. */
  commit(change: Partial<State>): void;
  /** Calls `listener` each time that the selected value is another one (`Object.is`). */
  select<T>(selector: (state: State) => T, listener: Listener<T>, signal?: AbortSignal): void;
}

interface Selection<State> {
  run(state: State): void;
}

/** Makes a store. A listener that throws is reported and keeps nobody else from hearing. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = Object.freeze({ ...initial });
  const selections = new Set<Selection<State>>();
  return {
    get: () => state,
    commit(change) {
      state = Object.freeze({ ...state, ...change });
      for (const selection of selections) selection.run(state);
    },
    select(selector, listener, signal) {
      if (signal?.aborted) return;
      const selection = createSelection(selector, listener, selector(state));
      selections.add(selection);
      signal?.addEventListener('abort', () => selections.delete(selection), { once: true });
    },
  };
}

function createSelection<State, T>(
  selector: (state: State) => T,
  listener: Listener<T>,
  first: T,
): Selection<State> {
  let value = first;
  return {
    run(state) {
      const next = selector(state);
      if (Object.is(next, value)) return;
      const previous = value;
      value = next;
      try {
        listener(next, previous);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    },
  };
}
