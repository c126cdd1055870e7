import type { ShowState } from '../../protocol/snapshot.ts';

/** The state of a show of which no cue has been read. */
export function emptyState(): ShowState {
  return {
    show: { state: null, since: null, reason: null },
    products: { pinned: null, shown: [], updates: {} },
    offers: { running: {}, ended: [] },
    questions: { byId: {} },
    chat: { messages: [] },
    polls: { byId: {}, open: null },
    agenda: { current: null, entered: [] },
    notes: { takeaways: [], corrections: [] },
    captions: { lines: [] },
    reactions: { counts: {} },
    audience: { viewers: null },
  };
}
