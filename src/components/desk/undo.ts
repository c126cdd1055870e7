import type { OpData, StaffOp } from '../../protocol/request.ts';

/** An op with its data. */
export type Act = { [O in StaffOp]: { readonly op: O; readonly data: OpData<O> } }[StaffOp];

/** `pinned`: the product that was pinned before the act; null: none was. */
type Inverses = { readonly [O in StaffOp]?: (data: OpData<O>, pinned: string | null) => Act };

/** What takes an act back. What stands in the public log for good has none. */
const INVERSES: Inverses = {
  'question.claim': ({ questionId }) => ({ op: 'question.unclaim', data: { questionId } }),
  'question.answering': ({ questionId }) => ({ op: 'question.queue', data: { questionId } }),
  'question.hold': ({ questionId }) => ({ op: 'question.release', data: { questionId } }),
  'product.pin': ({ productId }, pinned) =>
    pinned === null || pinned === productId
      ? { op: 'product.unpin', data: { productId } }
      : { op: 'product.pin', data: { productId: pinned } },
  'product.unpin': ({ productId }) => ({ op: 'product.pin', data: { productId } }),
  'script.set': ({ on }) => ({ op: 'script.set', data: { on: !on } }),
};

/** As many steps back as anybody remembers. */
const MOST = 20;

/** What can be taken back, the latest first. */
export class UndoStack {
  readonly #acts: Act[] = [];

  get isEmpty(): boolean {
    return this.#acts.length === 0;
  }

  /** Remembers how an act that was done is taken back. `pinned`: what was pinned before it. */
  done<O extends StaffOp>(op: O, data: OpData<O>, pinned: string | null = null): void {
    const inverse = INVERSES[op] as ((data: OpData<O>, pinned: string | null) => Act) | undefined;
    if (!inverse) return this.#settled(data);
    this.#acts.push(inverse(data, pinned));
    if (this.#acts.length > MOST) this.#acts.shift();
  }

  /** The act that takes the latest one back; null: none can be. */
  take(): Act | null {
    return this.#acts.pop() ?? null;
  }

  /** Whatever was done before to a question that is settled is no more to be taken back. */
  #settled(data: object): void {
    const { questionId } = data as { questionId?: string };
    if (questionId === undefined) return;
    const rest = this.#acts.filter(
      (act) => (act.data as { questionId?: string }).questionId !== questionId,
    );
    this.#acts.splice(0, this.#acts.length, ...rest);
  }
}
