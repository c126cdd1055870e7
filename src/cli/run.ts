import { HELP, parseArguments } from './args.ts';
import { load } from './load.ts';
import { report, reportJson } from './report.ts';
import { validate } from './validate.ts';
import { version } from './version.ts';

/** Where the words go. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** Does what the arguments ask; resolves to the exit code. */
export async function run(args: readonly string[], { out, err }: Output): Promise<0 | 1 | 2> {
  const command = parseArguments(args);
  switch (command.name) {
    case 'help':
      out(HELP);
      return 0;
    case 'version':
      out(`${await version()}\n`);
      return 0;
    case 'wrong':
      err(`${command.message}\n\n${HELP}`);
      return 2;
    case 'validate': {
      const loaded = await load(command.source);
      if (!loaded.ok) {
        err(`${loaded.message}\n`);
        return 2;
      }
      const validation = validate(loaded.text, loaded.base);
      out((command.json ? reportJson : report)(command.source, validation));
      return validation.ok ? 0 : 1;
    }
  }
}
