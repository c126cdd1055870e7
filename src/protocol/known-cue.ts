import type { Cue, KnownCue } from './cue.ts';
import { CUE_DATA } from './schema/cue.ts';

/** Whether this version knows the cue's type, and so its data's shape. */
export function isKnownCue(cue: Cue): cue is KnownCue {
  return Object.hasOwn(CUE_DATA, cue.type);
}
