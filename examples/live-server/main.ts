// node examples/live-server/main.ts --help
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { startLiveServer, type LiveServer, type LiveServerOptions } from './server.ts';

const HELP = `The live server: one show over WebRTC and HLS, with its feed.

  --clip demo|test    the film with its scripted host, or the clip with a frame counter (demo)
  --port 8080         the next free one is taken when it is in use; 0 takes any
  --host 127.0.0.1    0.0.0.0 lets other machines in
  --data DIR          where the logs are kept (.cache/live-server); :memory: keeps none
  --origin URL        another site's origin that may read and ask; may be repeated
  --loopback          WebRTC serves viewers on this machine alone (the default with the test clip)
  --moderated         questions wait until one of the staff releases them
`;

/** Ports that are tried after the one asked for. */
const MORE_PORTS = 20;

function readOptions(): LiveServerOptions | null {
  const { values } = parseArgs({
    options: {
      clip: { type: 'string', default: 'demo' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.cache/live-server' },
      origin: { type: 'string', multiple: true, default: [] },
      loopback: { type: 'boolean' },
      moderated: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { clip, host, data: dataDir, moderated, origin, loopback: loopbackOnly } = values;
  const port = Number(values.port);
  if (clip !== 'demo' && clip !== 'test') throw new Error('--clip is demo or test');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is 0 to 65535');
  const allowedOrigins = origin.map(originOf);
  return { clip, port, host, dataDir, moderated, loopbackOnly, allowedOrigins };
}

function originOf(url: string): string {
  if (!URL.canParse(url))
    throw new Error(`--origin ${url}: expected one like https://shop.example`);
  return new URL(url).origin;
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
  console.log(`Host token:  ${await server.staffToken()}\n             (12 hours)\n`);
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
