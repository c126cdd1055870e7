/** One server-sent event; `beat` is the comment line. */
export interface FeedEvent {
  readonly event: string;
  readonly id: string | null;
  // Anything may come down a feed: tests look at what they expect.
  readonly data: FeedData;
}

export type FeedData = Record<string, unknown> & {
  readonly seq?: number;
  readonly type?: string;
  readonly data?: Record<string, unknown>;
  readonly state?: { readonly questions: { readonly byId: Record<string, { text: string }> } };
};

/** Reads a feed event by event. */
export interface EventReader {
  /** The next event; null: the feed has ended. */
  next(): Promise<FeedEvent | null>;
  /** Reads on until `count` cues have come, and returns them. */
  cues(count: number): Promise<readonly FeedData[]>;
  /** Reads on to the first event that fits. Throws when the feed ends before. */
  find(fits: (event: FeedEvent) => boolean): Promise<FeedEvent>;
  close(): Promise<void>;
}

export function readEvents(response: Response): EventReader {
  if (!response.body) throw new Error('The response has no body.');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<FeedEvent | null> => {
    for (let end = text.indexOf('\n\n'); end < 0; end = text.indexOf('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return null;
      text += value;
    }
    const end = text.indexOf('\n\n');
    const block = text.slice(0, end);
    text = text.slice(end + 2);
    return parse(block);
  };
  const find: EventReader['find'] = async (fits) => {
    for (let event = await next(); event; event = await next()) if (fits(event)) return event;
    throw new Error('The feed ended.');
  };
  return {
    next,
    find,
    async cues(count) {
      const cues: FeedData[] = [];
      while (cues.length < count) cues.push((await find(({ event }) => event === 'cue')).data);
      return cues;
    },
    close: () => reader.cancel(),
  };
}

function parse(block: string): FeedEvent {
  if (block.startsWith(':')) return { event: block.slice(1).trim(), id: null, data: {} };
  const field = (name: string): string | null =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
  const data = JSON.parse(field('data') ?? '{}') as FeedData;
  return { event: field('event') ?? '', id: field('id'), data };
}
