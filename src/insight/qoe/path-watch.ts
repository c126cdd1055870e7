import type { MediaState } from '../../core/ports.ts';
import type { Visit } from '../visit.ts';

/** Gives what tells each change of the path that the picture comes by, from `before` on. */
export function createPathWatch(
  before: string | null,
  say: Visit['say'],
): (state: MediaState) => void {
  let last = before;
  return ({ phase, transport }) => {
    if (phase === 'idle') last = null;
    if (transport === null || transport === last) return;
    if (last !== null) say('path_change', { from: last, to: transport });
    last = transport;
  };
}
