// Turns the picture off where the line cannot hold it, and on again: loaded once it has played for a while.
import type {
  Clock,
  HealthSample,
  MediaErrorReason,
  MediaPhase,
  SoundOnlyCause,
} from '../../core/ports.ts';
import { createLineJudge, type LineJudge, type LineLook } from './line-judge.ts';

/** What is looked at, once a second. */
export interface LineScene {
  readonly phase: MediaPhase | undefined;
  readonly trouble: MediaErrorReason | undefined;
  /** A picture is in sight, or was when it stopped. */
  readonly isPictured: boolean;
  /** Nothing is expected of the line: what came is paused, or is left out since nobody would see it. */
  readonly isResting: boolean;
  /** The sound comes without its picture. */
  readonly only: boolean;
  /** The other way round is being opened. */
  readonly isTurning: boolean;
  /** The picture may be turned off: there is no other source to try, and the viewer wants nothing else. */
  readonly canTurn: boolean;
}

export interface WeakLineOptions {
  readonly clock: Clock;
  /** Ends it, as the viewer's own choice does. */
  readonly signal: AbortSignal;
  scene(): LineScene;
  isVisible(): boolean;
  health(): Promise<HealthSample | null>;
  /** Turns the picture off or on; why it is off, until it is back. */
  turn(only: boolean, cause: SoundOnlyCause): void;
  /** It is off for another reason than was told. */
  tell(cause: SoundOnlyCause): void;
}

const LOOK = 1_000;
/** The sound is well for so long before the picture is tried; doubled each time that it did not hold. */
const REST = 30_000;
const LONGEST_REST = 120_000;
/** The same where no picture came at all, for which the line may not be to blame. */
const FIRST_REST = 5_000;
/** More lost packets than this share, and the line is not well. */
const WELL = 0.02;
/** A picture that was tried and does not come for so long is let go. */
const OVERDUE = 15_000;

const STANDS: readonly (MediaPhase | undefined)[] = ['suspect', 'switching'];

type LineState = 'picture' | 'sound' | 'trial' | 'rest';

function stateOf({ only, isTurning, isResting }: LineScene): LineState {
  if (isResting) return 'rest';
  if (!only) return 'picture';
  return isTurning ? 'trial' : 'sound';
}

/** Watches a playback's line until `signal` aborts. */
export function watchLine(options: WeakLineOptions): void {
  const { clock, signal } = options;
  const judge = createLineJudge();
  /** Since when the sound alone is well, the picture is tried, or the picture has held. */
  let [since, rest] = [clock.now(), REST];
  let was: LineState = 'picture';

  const enter = (now: number, state: LineState): void => {
    if (state === was) return;
    was = state;
    since = now;
    judge.clear();
  };
  const { turn, see, isLossy } = createBlame(options, judge);
  const seek = soughtSound(turn);
  const whilePicture = (now: number, scene: LineScene): void => {
    see(scene);
    if (now - since >= LONGEST_REST) rest = REST;
    if (seek(scene)) rest = FIRST_REST;
    else if (scene.canTurn && !scene.isTurning && judge.isWeak()) turn(true);
  };
  const whileSound = (now: number): void => {
    if (isLossy()) since = now;
    if (now - since < rest) return;
    rest = Math.min(rest * 2, LONGEST_REST);
    turn(false);
  };
  const look = async (): Promise<void> => {
    const health = await options.health().catch(() => null);
    if (signal.aborted) return;
    const [now, scene] = [clock.now(), options.scene()];
    enter(now, stateOf(scene));
    hear(judge, { now, health, scene, isVisible: options.isVisible() });
    if (was === 'picture') whilePicture(now, scene);
    else if (was === 'sound') whileSound(now);
    else if (was === 'trial' && now - since >= OVERDUE) turn(true);
    clock.after(LOOK, () => void look(), signal);
  };
  void look();
}

/** Knows whose doing it is that no picture comes, as far as can be told. */
interface Blame {
  /** Turns the picture off or on, and says why. */
  turn(only: boolean): void;
  see(scene: LineScene): void;
  /** Whether the sound alone loses more packets than on a line that is well. */
  isLossy(): boolean;
}

/** The line is not to blame where there never was a picture, and the sound alone comes whole. */
function createBlame({ turn, tell }: WeakLineOptions, judge: LineJudge): Blame {
  let isLine = false;
  return {
    turn: (only) => turn(only, isLine ? 'weak-line' : 'no-picture'),
    see: ({ isPictured }) => void (isLine ||= isPictured),
    isLossy() {
      if (judge.loss() <= WELL) return false;
      if (!isLine) tell('weak-line');
      return (isLine = true);
    },
  };
}

/** Looks for the sound where no source has a picture, until one has. Tells whether it is looked for from now on. */
function soughtSound(turn: (only: boolean) => void): (scene: LineScene) => boolean {
  let isSought = false;
  return ({ phase, trouble, isTurning }) => {
    const isBack = isTurning && isSought && phase === 'playing';
    const isMissing = !isTurning && phase === 'failed' && trouble === 'no-frames';
    if (isMissing || isBack) turn((isSought = isMissing));
    return isMissing;
  };
}

interface Heard extends Pick<LineLook, 'now'> {
  readonly health: HealthSample | null;
  readonly scene: LineScene;
  readonly isVisible: boolean;
}

/** Nobody draws a hidden page, and what is not there cannot be weak. */
function hear(judge: LineJudge, { now, health, scene, isVisible }: Heard): void {
  const { phase, only } = scene;
  if (!health || (!only && !isVisible)) judge.clear();
  else judge.add({ now, health, stands: STANDS.includes(phase) });
}
