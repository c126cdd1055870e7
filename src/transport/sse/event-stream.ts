/** One event of a stream. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** Longest event that is taken, in characters: a stream that never ends a line must not fill the memory. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Reads an event stream (HTML standard §9.2.6) piece by piece: give it the bytes as they come,
 * it returns the events that they complete. Throws a `RangeError` when an event is too long.
 * `id` and `retry` are passed over: the reader knows its place, and the policy the wait.
 */
export function eventStreamParser(longest = LONGEST): (bytes: Uint8Array) => StreamEvent[] {
  const decoder = new TextDecoder();
  let started = '';
  let afterReturn = false;
  let type = '';
  let data: string[] = [];
  let size = 0;

  const take = (line: string, events: StreamEvent[]): void => {
    if (line === '') {
      if (data.length > 0) events.push({ type: type || 'message', data: data.join('\n') });
      type = '';
      data = [];
      size = 0;
      return;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') type = value;
    if (field === 'data') {
      data.push(value);
      size += value.length + 1;
    }
  };

  return (bytes) => {
    const events: StreamEvent[] = [];
    let text = decoder.decode(bytes, { stream: true });
    if (text === '') return events;
    if (afterReturn && text.startsWith('\n')) text = text.slice(1);
    afterReturn = text.endsWith('\r');
    const lines = text.split(/\r\n?|\n/);
    const unfinished = lines.pop() ?? '';
    for (const line of lines) {
      take(started + line, events);
      started = '';
    }
    started += unfinished;
    if (size + started.length > longest) throw new RangeError(`More than ${longest} characters`);
    return events;
  };
}
