// node examples/paste/main.ts --help
import { parseArgs } from 'node:util';
import { closeOnSignal } from '../shared/run-server.ts';
import { startPaste } from './server.ts';

const HELP = `A page of somebody else's with the two lines in it.

  --port 8090       0 takes any
  --cdn URL         the folder with embed.js (http://127.0.0.1:8080/cdn)
  --show URL        the show's manifest (http://127.0.0.1:8080/live/show.json)

Both are of another origin: start the live server with --origin http://127.0.0.1:8090
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    cdn: { type: 'string', default: 'http://127.0.0.1:8080/cdn' },
    show: { type: 'string', default: 'http://127.0.0.1:8080/live/show.json' },
    help: { type: 'boolean', default: false },
  },
});
const { port, cdn, show } = values;
if (values.help) console.log(HELP);
else if (![cdn, show].every((url) => URL.canParse(url)) || !Number.isInteger(Number(port))) {
  console.error('--cdn and --show are addresses in full, --port is a number.');
  process.exitCode = 1;
} else {
  const server = await startPaste({ port: Number(port), cdn, show });
  console.log(`The page:              ${server.url}/`);
  console.log(`With a strict policy:  ${server.url}/strict`);
  closeOnSignal(server);
}
