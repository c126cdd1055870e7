/** One event of a stream. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** Longest event that is taken, in characters: one that never ends must not fill the memory. Snapshots are shorter. */
const LONGEST = 5 * 1024 * 1024;

/** A line's field and value; the one space after the colon is no part of the value. */
const LINE = /^([^:]*)(?:: ?(.*))?$/s;

/**
 * Reads an event stream (HTML standard §9.2.6) piece by piece: give it the bytes as they come,
 * it returns the events that they complete. Throws a `RangeError` when an event is too long.
 * `id` and `retry` are passed over: the reader knows its place, and the policy the wait.
 */
export function eventStreamParser(longest = LONGEST): (bytes: Uint8Array) => StreamEvent[] {
  const decoder = new TextDecoder();
  const event = unfinishedEvent();
  let unfinished = '';
  let afterReturn = false;

  return (bytes) => {
    let text = decoder.decode(bytes, { stream: true });
    if (text === '') return [];
    if (afterReturn && text.startsWith('\n')) text = text.slice(1);
    afterReturn = text.endsWith('\r');
    const lines = text.split(/\r\n?|\n/);
    lines[0] = unfinished + lines[0];
    unfinished = lines.pop() ?? '';
    const events = lines.flatMap(event.take);
    if (event.size + unfinished.length > longest)
      throw new RangeError(`More than ${longest} characters`);
    return events;
  };
}

interface UnfinishedEvent {
  /** Characters so far. */
  readonly size: number;
  /** Takes a line; returns the event that it ends, or nothing. */
  readonly take: (line: string) => StreamEvent | [];
}

function unfinishedEvent(): UnfinishedEvent {
  let type = '';
  let data = '';
  const end = (): StreamEvent | [] => {
    const event = data && { type: type || 'message', data: data.slice(0, -1) };
    type = data = '';
    return event || [];
  };
  return {
    get size() {
      return data.length;
    },
    take(line) {
      if (line === '') return end();
      const [, field, value = ''] = LINE.exec(line) ?? [];
      if (field === 'event') type = value;
      if (field === 'data') data += `${value}\n`;
      return [];
    },
  };
}
