/** One server-sent event. `data` has no line break: it is JSON. */
export function frame(event: string, data: string, id?: string): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}

/** Says nothing but that the line is open. */
export const BEAT = ': beat\n\n';
