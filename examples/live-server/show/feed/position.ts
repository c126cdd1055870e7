import type { LogPosition } from '../../../../src/core/ports.ts';

/** Reads `<epoch>.<seq>`; null where it is none. */
export function parsePosition(text: string | undefined): LogPosition | null {
  const [, epoch, seq] = /^([\w-]{1,64})\.(\d{1,15})$/.exec(text ?? '') ?? [];
  return epoch === undefined ? null : { epoch, seq: Number(seq) };
}

/** What stands as a cue's event id. */
export function formatPosition({ epoch, seq }: LogPosition): string {
  return `${epoch}.${seq}`;
}
