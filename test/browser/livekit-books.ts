/** What the page has taken since the books were opened and not given back. */
export interface Books {
  held(): {
    /** Where each timer that goes on for ever was set. */
    readonly timers: readonly string[];
    readonly workers: number;
    /** Listeners of window, document and navigator's objects, by type. */
    readonly listeners: Readonly<Record<string, number>>;
  };
  close(): void;
}

// livekit-client listens to `navigator.mediaDevices` by a weak reference, which goes with the room: not counted.
const WATCHED = (): unknown[] => [window, document, screen.orientation];

/** Writes up every repeating timer, worker and page-wide listener from now on, until `close`. */
export function openBooks(): Books {
  const closing: (() => void)[] = [];
  const timers = countTimers(closing);
  const listeners = countListeners(closing);
  let workers = 0;
  const { Worker: Real } = globalThis;
  globalThis.Worker = class extends Real {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers++;
    }
    override terminate(): void {
      workers--;
      super.terminate();
    }
  };
  closing.push(() => (globalThis.Worker = Real));
  return {
    held: () => ({ timers: [...timers.values()], workers, listeners: countTypes(listeners) }),
    close: () => closing.forEach((close) => close()),
  };
}

function countTimers(closing: (() => void)[]): Map<unknown, string> {
  const open = new Map<unknown, string>();
  const { setInterval: often, clearInterval: clear } = window;
  const repeat = ((task: () => void, ms?: number): number => {
    const id = often(task, ms);
    open.set(id, (new Error().stack ?? '').split('\n').slice(2, 5).join(' < '));
    return id;
  }) as typeof window.setInterval;
  const forget = (id?: number): void => {
    open.delete(id);
    clear(id);
  };
  Object.assign(window, { setInterval: repeat, clearInterval: forget });
  closing.push(() => Object.assign(window, { setInterval: often, clearInterval: clear }));
  return open;
}

interface Listening {
  readonly target: unknown;
  readonly type: string;
  readonly listener: unknown;
}

function countListeners(closing: (() => void)[]): Set<Listening> {
  const open = new Set<Listening>();
  const targets = WATCHED();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const find = (target: unknown, type: string, listener: unknown): Listening | undefined =>
    [...open].find(
      (each) => each.target === target && each.type === type && each.listener === listener,
    );
  EventTarget.prototype.addEventListener = function (type, listener, options): void {
    add.call(this, type, listener, options);
    const target = (this as unknown) ?? window;
    if (!targets.includes(target) || !listener || find(target, type, listener)) return;
    const entry = { target, type, listener };
    open.add(entry);
    const { signal, once = false } = typeof options === 'object' ? options : {};
    const drop = (): void => void open.delete(entry);
    if (signal) add.call(signal, 'abort', drop);
    if (once) add.call(target as EventTarget, type, drop, { once });
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options): void {
    remove.call(this, type, listener, options);
    const entry = find((this as unknown) ?? window, type, listener);
    if (entry) open.delete(entry);
  };
  closing.push(() =>
    Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove }),
  );
  return open;
}

function countTypes(listeners: ReadonlySet<Listening>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of listeners) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
