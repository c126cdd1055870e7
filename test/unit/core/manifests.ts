import { readManifest, type Manifest } from '../../../src/protocol/index.ts';

/** The smallest manifest of a show that is on. */
export function manifestOf(more: Record<string, unknown> = {}): Manifest {
  const result = readManifest({
    onair: 1,
    id: 'evening',
    title: 'An evening at the kiln',
    state: 'live',
    startsAt: '2026-11-25T19:00:00.000Z',
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
