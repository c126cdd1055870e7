import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason, MediaTransport } from '../../core/ports.ts';
import { startSession, type MemoryMedia, type SessionControl } from './session.ts';

/** All of it can be left out. */
export interface MemoryTransportOptions extends MemoryMedia {
  /** The transport's name, and the `type` of the sources that it plays: `memory`. */
  readonly name?: string;
}

/**
 * A source inside the page, for tests, stories and demos without a server. It can be told
 * to go wrong, and tells all its sessions.
 */
export interface MemoryTransport extends MediaTransport {
  /** How many sessions are open. */
  readonly sessions: number;
  /** From now on `open()` rejects with this; null: it opens. */
  refuse(reason: MediaErrorReason | null): void;
  /** Nothing more comes (true), or comes again (false), while the sessions live on. */
  silence(silent: boolean): void;
  /** The show is over: sessions close with null. */
  end(): void;
  /** Sessions close with this. */
  fail(reason: MediaErrorReason): void;
}

/** A new in-page source. */
export function memoryTransport(options: MemoryTransportOptions = {}): MemoryTransport {
  const { name = 'memory' } = options;
  const open = new Set<SessionControl>();
  let refusal: MediaErrorReason | null = null;
  let silent = false;
  const closeAll = (error: MediaError | null): void => {
    for (const control of open) control.close(error);
  };
  return {
    name,
    get sessions() {
      return open.size;
    },
    canPlay: ({ type }) => type === name,
    open: async (_source, { video, signal }) => {
      signal.throwIfAborted();
      if (refusal) throw new MediaFailure(errorOf(name, refusal));
      const { session, control } = startSession(options, { video, signal });
      control.silence(silent);
      open.add(control);
      signal.addEventListener('abort', () => open.delete(control));
      await Promise.resolve();
      signal.throwIfAborted();
      return session;
    },
    refuse: (reason) => {
      refusal = reason;
    },
    silence: (next) => {
      silent = next;
      for (const control of open) control.silence(next);
    },
    end: () => closeAll(null),
    fail: (reason) => closeAll(errorOf(name, reason)),
  };
}

function errorOf(transport: string, reason: MediaErrorReason): MediaError {
  return {
    area: 'media',
    transport,
    reason,
    message: `The in-page source was told to fail: ${reason}.`,
  };
}
