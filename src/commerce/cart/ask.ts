import { linkedController } from '../../core/abort.ts';
import type { CartIssueCode } from '../../core/cart.ts';
import type { Clock } from '../../core/ports.ts';
import { CartFailure } from './failure.ts';

export interface AskOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds after which no answer is waited for. */
  readonly patience: number;
}

/** What came back: an answer of whatever kind, or none. */
export type Answered =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: CartIssueCode;
      /** Nothing was done, for sure; so many milliseconds later it may be asked again. */
      readonly retryAfter?: number | undefined;
    };

/** Asks somebody who may throw, answer late or never. Never rejects. */
export async function ask(
  question: (signal: AbortSignal) => Promise<unknown>,
  { clock, signal, patience }: AskOptions,
): Promise<Answered> {
  const turn = linkedController(signal);
  let isLate = false;
  const ended = new Promise<never>((_, reject) => {
    turn.signal.addEventListener('abort', () => reject(new Error('No answer is waited for.')));
  });
  const late = (): void => {
    isLate = true;
    turn.abort();
  };
  clock.after(patience, late, turn.signal);
  try {
    signal.throwIfAborted();
    return { ok: true, value: await Promise.race([question(turn.signal), ended]) };
  } catch (error) {
    if (isLate) return { ok: false, code: 'timeout' };
    if (!(error instanceof CartFailure)) return { ok: false, code: 'network' };
    return { ok: false, code: error.code, retryAfter: error.retryAfter };
  } finally {
    turn.abort();
    ended.catch(() => undefined);
  }
}
