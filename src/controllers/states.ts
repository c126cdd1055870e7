/** The custom states of an element, for `:state(…)`: an element never writes its host's attributes. */
export interface States {
  /** Turns a state on or off. */
  toggle(name: string, on: boolean): void;
}

/** States over an element's internals. Engines that refuse a name lose the state, not the element. */
export function createStates({ states }: ElementInternals): States {
  return {
    toggle(name, on) {
      try {
        if (on) states.add(name);
        else states.delete(name);
      } catch {
        // Chromium before 125 takes `--name` alone, Safari before 17.4 has no states.
      }
    },
  };
}
