import { linkedController } from '../../core/abort.ts';
import type { Clock } from '../../core/ports.ts';

export interface AskOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds after which no answer is waited for. */
  readonly patience: number;
}

/** What came back: an answer of whatever kind, or none. */
export type Answered =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'network' | 'timeout' };

/** Asks somebody who may throw, answer late or never. Never rejects. */
export async function ask(
  question: (signal: AbortSignal) => Promise<unknown>,
  { clock, signal, patience }: AskOptions,
): Promise<Answered> {
  const turn = linkedController(signal);
  let code: 'network' | 'timeout' = 'network';
  const ended = new Promise<never>((_, reject) => {
    turn.signal.addEventListener('abort', () => reject(new Error('No answer is waited for.')));
  });
  const late = (): void => {
    code = 'timeout';
    turn.abort();
  };
  clock.after(patience, late, turn.signal);
  try {
    signal.throwIfAborted();
    return { ok: true, value: await Promise.race([question(turn.signal), ended]) };
  } catch {
    return { ok: false, code };
  } finally {
    turn.abort();
    ended.catch(() => undefined);
  }
}
