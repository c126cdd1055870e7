import type { Peer } from './engine.ts';

/** The two promises by which a peer tells how it fares, and the calls that settle them. */
export interface Lifecycle extends Pick<Peer, 'connected' | 'closed'> {
  open(): void;
  end(): void;
}

export function createLifecycle(): Lifecycle {
  let settleConnected: (open: boolean) => void = () => undefined;
  let settleClosed: () => void = () => undefined;
  const connected = new Promise<boolean>((resolve) => (settleConnected = resolve));
  const closed = new Promise<void>((resolve) => (settleClosed = resolve));
  return {
    connected,
    closed,
    open: () => settleConnected(true),
    end() {
      settleConnected(false);
      settleClosed();
    },
  };
}
