import { spawnSync } from 'node:child_process';

/** Debian's packages with programs that we did not write, by the command that each brings. */
export const PACKAGES = { janus: 'janus', turnserver: 'coturn', ffmpeg: 'ffmpeg' } as const;

/** A program that the tests start. */
export type Command = keyof typeof PACKAGES;

const onPath = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** The packages of those `commands` that are not installed. */
export const missingPackages = (commands: readonly Command[]): readonly string[] =>
  commands.filter((command) => !onPath(command)).map((command) => PACKAGES[command]);

/** A reason to skip a test: what it starts is not installed. */
export function lacking(...commands: readonly Command[]): string | false {
  const packages = missingPackages(commands).join(' ');
  return packages !== '' && `not installed: apt-get install --no-install-recommends ${packages}`;
}
