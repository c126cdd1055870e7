import type { FaultBoard } from '../faults/faults.ts';
import { refuse } from './whep-http.ts';

const BODILESS = [204, 205, 304];

/** Waits until nothing hangs any more, or the asker has gone. */
async function hang(faults: FaultBoard, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  await new Promise<void>((resolve) => {
    faults.watch(({ whep }) => {
      if (!whep.hang) resolve();
    }, done.signal);
    signal.addEventListener('abort', () => resolve(), { signal: done.signal });
  });
  done.abort();
}

/** The answer that the faults in force give in place of the endpoint's own; null: none. */
export async function faultyAnswer(faults: FaultBoard, request: Request): Promise<Response | null> {
  if (faults.current.whep.hang && !request.signal.aborted) await hang(faults, request.signal);
  const { status, retryAfter } = faults.current.whep;
  if (status === null) return null;
  if (status < 400) return new Response(BODILESS.includes(status) ? null : '', { status });
  const headers: Record<string, string> =
    retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  return refuse(status, 'unavailable', 'A fault was asked for.', headers);
}
