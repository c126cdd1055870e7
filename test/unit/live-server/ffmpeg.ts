import { spawnSync } from 'node:child_process';

/** Whether ffmpeg and ffprobe are on this machine; tests that need them say so when they are not. */
export const hasFfmpeg = (): boolean =>
  ['ffmpeg', 'ffprobe'].every((program) => spawnSync(program, ['-version']).status === 0);
