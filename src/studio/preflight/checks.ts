import type { SoundVerdict } from './sound.ts';
import { lightFinding } from './light.ts';
import { pictureFinding } from './picture.ts';
import type { SourceState, StudioState, UplinkState } from '../studio-state.ts';

export type CheckName = 'microphone' | 'noise' | 'camera' | 'light' | 'uplink';
/** `bad`: viewers would leave. `fair`: it goes, and could be better. */
export type Grade = 'waiting' | 'good' | 'fair' | 'bad';

/** One thing that is looked at before a show. */
export interface Check {
  readonly name: CheckName;
  readonly grade: Grade;
  /** What was found, by name: the interface has words for it, and for what to do. */
  readonly finding: string;
}

const GRADES: Readonly<Record<string, Grade>> = {
  waiting: 'waiting',
  running: 'waiting',
  idle: 'waiting',
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
  unavailable: 'fair',
  silent: 'bad',
  clipped: 'bad',
  covered: 'bad',
  dark: 'bad',
  narrow: 'bad',
  failed: 'bad',
};

const check = (name: CheckName, finding: string): Check => ({
  name,
  finding,
  grade: GRADES[finding] ?? 'waiting',
});

/** The list before a show, as far as it can be told by now. */
export function checksOf(state: StudioState, sound: SoundVerdict): readonly Check[] {
  const isHeard = state.microphone.status === 'on';
  const isSeen = state.camera.status === 'on';
  return [
    check('microphone', isHeard ? sound.voice : without(state.microphone)),
    check('noise', isHeard ? sound.noise : 'waiting'),
    check('camera', isSeen ? pictureFinding(state.camera.size) : without(state.camera)),
    check('light', isSeen ? lightFinding(state.light) : 'waiting'),
    check('uplink', uplinkFinding(state.uplink)),
  ];
}

const without = ({ status }: SourceState): string =>
  status === 'opening' ? 'waiting' : status === 'failed' ? 'failed' : 'off';

const uplinkFinding = ({ status, verdict }: UplinkState): string =>
  status === 'done' ? (verdict?.finding ?? 'failed') : status;
