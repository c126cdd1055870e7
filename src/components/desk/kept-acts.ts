import { MAX_OP_ID } from '../../protocol/limits.ts';
import type { Act, Desk } from '../../staff/desk.ts';

/**
 * Acts that have not reached the show outlive a reload of this tab and the link of who did them. The one key
 * in `sessionStorage`: `onair-desk-acts:<show id>`, `[{op, opId, data}]`; no token is in it. Where storage is
 * refused they live as long as the page.
 */
export class KeptActs {
  #desk: Desk | null = null;
  #kept: readonly Act[] = [];
  #written = '';

  /** Of earlier desks, oldest first. Those of the desk that is followed are in its own state. */
  get kept(): readonly Act[] {
    return this.#kept;
  }

  /** Follows this desk: what the one before it left is kept. Called whenever a state may have changed. */
  follow(desk: Desk | null): void {
    if (!desk) return;
    if (desk !== this.#desk) this.#begin(desk);
    this.#write(desk);
  }

  /** All that has not reached the show, of this desk and earlier ones, oldest first. */
  unsaved(): readonly Act[] {
    const { failed = [], pending = [] } = this.#desk?.state ?? {};
    return [...this.#kept, ...failed, ...pending];
  }

  /** Sends what earlier desks left, by the `opId` that each act had: what was taken after all is not done twice. */
  send(): void {
    const acts = this.#take();
    for (const act of acts) void this.#desk?.repeat(act);
  }

  /** Forgets what earlier desks left. */
  drop(): void {
    this.#take();
  }

  #take(): readonly Act[] {
    const acts = this.#kept;
    this.#kept = [];
    return acts;
  }

  /** A desk that was closed has told nothing since: what it had is what was written last. */
  #begin(desk: Desk): void {
    const isSame = this.#desk?.show.manifest.id === desk.show.manifest.id;
    this.#desk = desk;
    if (!isSame) this.#written = read(keyOf(desk));
    const { pending, failed } = desk.state;
    const own = new Set([...pending, ...failed].map(({ opId }) => opId));
    this.#kept = actsIn(this.#written).filter(({ opId }) => !own.has(opId));
  }

  #write(desk: Desk): void {
    const acts = this.unsaved().map(({ op, opId, data }) => ({ op, opId, data }));
    const text = acts.length > 0 ? JSON.stringify(acts) : '';
    if (text === this.#written) return;
    this.#written = text;
    write(keyOf(desk), text);
  }
}

const keyOf = ({ show }: Desk): string => `onair-desk-acts:${show.manifest.id}`;

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Refused or full: they are in memory.
  }
}

/** What is no act is left out: anything of this origin may have written there. */
function actsIn(text: string): Act[] {
  if (text === '') return [];
  try {
    const acts: unknown = JSON.parse(text);
    return Array.isArray(acts) ? acts.filter(isAct) : [];
  } catch {
    return [];
  }
}

function isAct(value: unknown): value is Act {
  const { op, opId, data } = (value ?? {}) as Record<keyof Act, unknown>;
  const isNamed = typeof op === 'string' && typeof opId === 'string';
  return isNamed && opId.length <= MAX_OP_ID && typeof data === 'object' && data !== null;
}
