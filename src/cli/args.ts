/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'validate'; readonly source: string; readonly json: boolean }
  | { readonly name: 'wrong'; readonly message: string };

export const HELP = `onair-shop: checks live shows before anybody sees them

  onair-shop validate <file or web address>   checks a show.json and says what to mend
      --json                                  says it for programs
  onair-shop --help                           this text
  onair-shop --version                        the version

It ends with 0 when the show is good, 1 when something is wrong with it,
and 2 when it could not be read or the command was not understood.
`;

const wrong = (message: string): Command => ({ name: 'wrong', message });

/** Understands the arguments after `onair-shop`. */
export function parseArguments(args: readonly string[]): Command {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const [command, source, ...more] = args.filter((arg) => !arg.startsWith('-'));
  if (flags.includes('--help') || flags.includes('-h')) return { name: 'help' };
  if (flags.includes('--version') || flags.includes('-v')) return { name: 'version' };
  const unknown = flags.find((flag) => flag !== '--json');
  if (unknown) return wrong(`There is no option ${unknown}.`);
  if (!command) return wrong('Nothing was asked for.');
  if (command !== 'validate') return wrong(`There is no command ${command}.`);
  if (!source) return wrong('Which show? Name a file or a web address.');
  if (more.length > 0) return wrong('One show at a time, please.');
  return { name: 'validate', source, json: flags.includes('--json') };
}
