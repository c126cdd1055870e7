// What is done for a playback beside its decisions: loaded once it has run for a while.
import type { LadderAtPlay } from './at-play.ts';
import type { Attempt } from './attempt.ts';
import { watchReturn } from './coming-back.ts';
import { createLipSync } from './lip-sync.ts';
import type { Rung } from './rung.ts';
import { createStandby } from './standby.ts';
import { createStandstill } from './standstill.ts';
import { LOOK } from './timing.ts';

/** Looks after a ladder. Returns what gives the ladder the attempt at a rung that runs already, if one does. */
export function takeCare(ladder: LadderAtPlay): (rung: Rung) => Attempt | undefined {
  const standby = createStandby(ladder);
  const lipSync = createLipSync(ladder);
  const standstill = createStandstill(ladder);
  watchReturn(ladder);
  const look = (): void => {
    standby.look();
    lipSync.look();
    standstill.look();
    ladder.opening.clock.after(LOOK, look, ladder.life);
  };
  if (!ladder.life.aborted) look();
  return standby.take;
}
