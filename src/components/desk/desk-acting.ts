import type { OpData, StaffOp } from '../../protocol/request.ts';
import type { Desk } from '../../staff/desk.ts';
import type { DeskView } from './desk-view.ts';
import type { KeptActs } from './kept-acts.ts';
import { UndoStack } from './undo.ts';

/** What the staff can do in the element. */
export type DeskActs = Pick<
  DeskView,
  'act' | 'undo' | 'again' | 'dismiss' | 'sendKept' | 'dropKept' | 'set'
>;

export interface DeskActingOptions {
  /** The desk as it is now; null: there is none. */
  readonly desk: () => Desk | null;
  readonly kept: KeptActs;
  readonly set: DeskView['set'];
}

/** Brings to the desk what the staff do, and remembers how it is taken back. */
export class DeskActing {
  readonly acts: DeskActs;
  readonly #desk: () => Desk | null;
  readonly #rendered: () => void;
  readonly #undo = new UndoStack();

  constructor({ desk, kept, set }: DeskActingOptions) {
    this.#desk = desk;
    this.#rendered = () => set({});
    this.acts = {
      set,
      act: (op, data) => void this.#act(op, data),
      undo: () => this.#takeBack(),
      again: (opId) => void this.#again(opId),
      dismiss: (opId) => desk()?.dismiss(opId),
      sendKept: () => {
        kept.send();
        set({});
      },
      dropKept: () => {
        kept.drop();
        set({});
      },
    };
  }

  get canUndo(): boolean {
    return !this.#undo.isEmpty;
  }

  async #act<O extends StaffOp>(op: O, data: OpData<O>): Promise<void> {
    const pinned = this.#desk()?.show.state.products.pinned?.productId ?? null;
    const outcome = await this.#desk()?.act(op, data);
    if (outcome?.ok) this.#undo.done(op, data, pinned);
    this.#rendered();
  }

  #takeBack(): void {
    const act = this.#undo.take();
    if (act) void this.#desk()?.act(act.op, act.data as OpData<typeof act.op>);
    this.#rendered();
  }

  async #again(opId: string): Promise<void> {
    const desk = this.#desk();
    const failed = desk?.state.failed.find((one) => one.opId === opId);
    if (!desk || !failed) return;
    const pinned = desk.show.state.products.pinned?.productId ?? null;
    const outcome = await desk.repeat(failed);
    if (outcome.ok) this.#undo.done(failed.op, failed.data as OpData<StaffOp>, pinned);
    this.#rendered();
  }
}
