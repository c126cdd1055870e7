// node examples/live-server/main.ts --help
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { deskLinks, readStaff } from './desk-links.ts';
import {
  startLiveServer,
  type LiveServer,
  type LiveServerOptions,
  type StaffPass,
} from './server.ts';

const HELP = `The live server: one show over WebRTC and HLS, with its feed.

  --clip demo|test    the film with its scripted host, or the clip with a frame counter (demo)
  --port 8080         the next free one is taken when it is in use; 0 takes any
  --host 127.0.0.1    0.0.0.0 lets other machines in
  --data DIR          where the logs are kept (.cache/live-server); :memory: keeps none
  --shop URL          the shop whose product pages the demo's products lead to
  --origin URL        another site's origin that may read and ask; may be repeated
  --loopback          WebRTC serves viewers on this machine alone (the default with the test clip)
  --moderated         questions wait until one of the staff releases them
  --staff ID:ROLE     prints a link to the desk for one of the staff (host, moderator); may be
                      repeated. Without it: one for a host, one for a helper
`;

/** Ports that are tried after the one asked for. */
const MORE_PORTS = 20;

interface Asked extends LiveServerOptions {
  /** Whom desk links are printed for. */
  readonly staff: readonly StaffPass[];
}

function readOptions(): Asked | null {
  const { values } = parseArgs({
    options: {
      clip: { type: 'string', default: 'demo' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.cache/live-server' },
      origin: { type: 'string', multiple: true, default: [] },
      shop: { type: 'string' },
      loopback: { type: 'boolean' },
      moderated: { type: 'boolean', default: false },
      staff: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { clip, host, data: dataDir, moderated, origin, loopback: loopbackOnly } = values;
  const port = Number(values.port);
  if (clip !== 'demo' && clip !== 'test') throw new Error('--clip is demo or test');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is 0 to 65535');
  const allowedOrigins = origin.map(originOf);
  const shopUrl = values.shop === undefined ? undefined : rootOf(values.shop);
  const staff = readStaff(values.staff);
  return { clip, port, host, dataDir, moderated, loopbackOnly, allowedOrigins, shopUrl, staff };
}

function originOf(url: string): string {
  if (!URL.canParse(url))
    throw new Error(`--origin ${url}: expected one like https://shop.example`);
  return new URL(url).origin;
}

/** The shop's address, without a slash at the end. */
function rootOf(url: string): string {
  if (!/^https?:/.test(url) || !URL.canParse(url))
    throw new Error(`--shop ${url}: expected one like https://shop.example`);
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/+$/, '');
}

/** Takes the next port while one is in use. */
async function start(options: LiveServerOptions, left = MORE_PORTS): Promise<LiveServer> {
  try {
    return await startLiveServer(options);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' || left === 0 || options.port === 0) throw error;
    console.log(`Port ${options.port} is in use; trying ${options.port + 1}.`);
    return start({ ...options, port: options.port + 1 }, left - 1);
  }
}

/** What went wrong, for who started the server. */
function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'These ports are all in use. Choose another with --port.';
  if (code === 'EACCES')
    return 'This port or folder may not be used. Choose with --port or --data.';
  const text = error instanceof Error ? error.message : String(error);
  return /database is locked/.test(text)
    ? 'Another server uses the same data folder. Choose another with --data.'
    : text;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The addresses at which other machines find the server. */
function otherAddresses(host: string | undefined, port: number): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}/`);
}

async function main(): Promise<void> {
  // The show goes on when nobody reads what is printed any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const options = readOptions();
  if (!options) return console.log(HELP);
  const server = await start(options);
  const { url, webrtc, port } = server;
  console.log(`\nThe show:    ${url}/`);
  for (const other of otherAddresses(options.host, port)) console.log(`             ${other}`);
  console.log(`Manifest:    ${url}/live/show.json`);
  console.log(
    `Picture:     ${webrtc ? `WebRTC (${webrtc}), and HLS` : 'HLS alone: no WebRTC here'}`,
  );
  for (const line of await deskLinks(server, options.staff)) console.log(line);
  console.log();
  let isClosing = false;
  const stop = (): void => {
    if (isClosing) process.exit(1);
    isClosing = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
