import type { MediaError, MediaState } from '../../core/ports.ts';
import type { Attempt } from './attempt.ts';
import { isDark, phaseOf, type Scene } from './decide.ts';

interface StateFacts {
  readonly ended: boolean;
  readonly muted: boolean;
  /** The latest trouble. */
  readonly error: MediaError | null;
}

/** What the viewer's media does, in the words of the port. */
export function stateOf(scene: Scene<Attempt>, { ended, muted, error }: StateFacts): MediaState {
  const { standing, shown, beside } = scene;
  const phase = ended ? 'ended' : phaseOf(scene);
  const blocked = shown ? shown.blocked : beside.some((attempt) => attempt.blocked);
  const stopped = !shown || phase === 'failed' || ended;
  return {
    phase,
    transport: shown?.rung.transport.name ?? null,
    playback: blocked ? 'blocked' : stopped ? 'stopped' : 'playing',
    muted,
    error: isDark(standing) ? error : null,
  };
}

/** Whether two states say the same. */
export function isSame(a: MediaState, b: Partial<MediaState>): boolean {
  return (Object.keys(a) as (keyof MediaState)[]).every((key) => a[key] === b[key]);
}
