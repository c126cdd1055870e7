import type { MediaError } from '../../core/ports.ts';
import { whepError } from './errors.ts';

/** How long a session lives: until its owner, the far side or the page ends it. */
export interface Life {
  /** Aborted when it is over, by whichever side. */
  readonly signal: AbortSignal;
  /** Settles when it ended by itself. */
  readonly closed: Promise<MediaError | null>;
  /** Ends it; only the first call counts. Without `error`: by the owner's wish. */
  end(error?: MediaError): void;
}

/** A life that begins now. `leave` tells the far side; `page` hears `pagehide`. */
export function createLife(owner: AbortSignal, page: EventTarget | null, leave: () => void): Life {
  const over = new AbortController();
  const { signal } = over;
  let settle: (error: MediaError) => void;
  const closed = new Promise<MediaError>((resolve) => {
    settle = resolve;
  });
  const end = (error?: MediaError): void => {
    if (signal.aborted) return;
    over.abort();
    leave();
    if (error) settle(error);
  };
  owner.addEventListener('abort', () => end(), { signal });
  page?.addEventListener('pagehide', () => end(whepError('silent', 'The page was left.')), {
    signal,
  });
  return { signal, closed, end };
}
