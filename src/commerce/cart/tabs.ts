/** The same cart elsewhere: in other tabs, and in other shows of this page. */
export interface OtherTabs {
  /** Tells them that the cart was changed. */
  tell(): void;
}

/** Hears of the changes that others make to the cart of this name, until `signal` aborts. */
export function joinTabs(name: string, heard: () => void, signal: AbortSignal): OtherTabs {
  if (typeof BroadcastChannel === 'undefined' || signal.aborted) return { tell: () => undefined };
  const channel = new BroadcastChannel(name);
  // In Node an open channel would keep the process from ending.
  (channel as { unref?: () => void }).unref?.();
  channel.onmessage = heard;
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return {
    tell() {
      if (!signal.aborted) channel.postMessage('changed');
    },
  };
}
