import type { SoundVerdict } from './sound.ts';
import { lightFinding } from './light.ts';
import { pictureFinding } from './picture.ts';
import type { SourceState, StudioState, UplinkState } from '../studio-state.ts';

export type CheckName = 'microphone' | 'noise' | 'camera' | 'light' | 'uplink';
/**
 * `unseen`: nobody has turned on what it looks at. `waiting`: it is being looked at.
 * `fair`: it goes, and could be better. `bad`: viewers would leave.
 */
export type Grade = 'unseen' | 'waiting' | 'good' | 'fair' | 'bad';

/** One thing that is looked at before a show. */
export interface Check {
  readonly name: CheckName;
  readonly grade: Grade;
  /** What was found, by name: the interface has words for it, and for what to do. */
  readonly finding: string;
}

const GRADES: Readonly<Record<string, Grade>> = {
  idle: 'unseen',
  unavailable: 'unseen',
  waiting: 'waiting',
  running: 'waiting',
  good: 'good',
  quiet: 'good',
  off: 'fair',
  faint: 'fair',
  noisy: 'fair',
  dim: 'fair',
  glaring: 'fair',
  small: 'fair',
  slow: 'fair',
  upright: 'fair',
  reduced: 'fair',
  far: 'fair',
  lossy: 'fair',
  silent: 'bad',
  clipped: 'bad',
  covered: 'bad',
  dark: 'bad',
  narrow: 'bad',
  failed: 'bad',
};

const check = (
  name: CheckName,
  finding: string,
  grade: Grade = GRADES[finding] ?? 'waiting',
): Check => ({ name, finding, grade });

/** The list before a show, as far as it can be told by now. */
export function checksOf(state: StudioState, sound: SoundVerdict): readonly Check[] {
  const { microphone, camera, screen, light, uplink } = state;
  const isHeard = microphone.status === 'on';
  const isSeen = camera.status === 'on';
  const isUntouched = [microphone, camera, screen].every(({ status }) => status === 'off');
  const without = (name: CheckName, { status }: SourceState): Check =>
    status === 'off'
      ? check(name, status, isUntouched ? 'unseen' : undefined)
      : check(name, status === 'opening' ? 'waiting' : 'failed');
  return [
    isHeard ? check('microphone', sound.voice) : without('microphone', microphone),
    isHeard ? check('noise', sound.noise) : check('noise', 'waiting', 'unseen'),
    isSeen ? check('camera', pictureFinding(camera.size)) : without('camera', camera),
    isSeen ? check('light', lightFinding(light)) : check('light', 'waiting', 'unseen'),
    check('uplink', uplinkFinding(uplink)),
  ];
}

const uplinkFinding = ({ status, verdict }: UplinkState): string =>
  status === 'done' ? (verdict?.finding ?? 'failed') : status;
