import type { LadderAtPlay } from './at-play.ts';
import { BY_CHANCE, BY_NOBODY, hurry, type Rung } from './rung.ts';

/** Before everybody else on the page: what they close would have the ladder open something. */
const FIRST = { capture: true } as const;

/**
 * Brings a playback back with its page. A page that is left closes its lines, and may come back as it was
 * (back/forward cache): nothing is opened in between, and then all that may be, at once. A page that the
 * browser froze comes back with its video paused: that plays on.
 */
export function watchReturn({ opening, rungs, life, shown }: LadderAtPlay): void {
  const { clock, page } = opening;
  const target = page.events ?? (globalThis as Partial<EventTarget>);
  let held: readonly (readonly [Rung, Rung])[] = [];
  let wasRolling = false;

  const note = (): void => {
    wasRolling = shown()?.video.paused === false;
  };
  const roll = (): void => {
    const attempt = shown();
    if (wasRolling && attempt) opening.onOpen(attempt);
  };
  const leave = ({ persisted }: PageTransitionEvent): void => {
    note();
    if (!persisted) return;
    held = rungs.map((rung) => [rung, { ...rung }]);
    for (const rung of rungs) Object.assign(rung, { retryAt: Infinity, hold: BY_NOBODY });
  };
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    for (const [rung, was] of held) {
      // That the page was left is no failure of theirs.
      const { retryAt, hold, failures, failingSince } = was;
      Object.assign(rung, { retryAt, hold, failures, failingSince });
      hurry(rung, clock.now(), BY_CHANCE);
    }
    held = [];
    opening.onFrame();
    roll();
  };
  const hear = (name: string, listener: (event: PageTransitionEvent) => void): void =>
    target.addEventListener?.(name, listener as EventListener, { ...FIRST, signal: life });
  hear('pagehide', leave);
  hear('freeze', note);
  hear('resume', roll);
  hear('pageshow', comeBack);
}
