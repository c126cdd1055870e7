// node examples/live-server/main.ts --help
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import {
  closeOnSignal,
  explain,
  outliveReaders,
  readPort,
  startNear,
} from '../shared/run-server.ts';
import { deskLinks, readStaff } from './desk-links.ts';
import { readLivekit } from './livekit/livekit.ts';
import { startLiveServer, type LiveServerOptions, type StaffPass } from './server.ts';

const HELP = `The live server: one show over WebRTC and HLS, with its feed.

  --clip demo|test    the film with its scripted host, or the clip with a frame counter (demo)
  --source clip|studio  studio: a host's browser in place of the clip, published by WHIP (clip)
  --port 8080         the next free one is taken when it is in use; 0 takes any
  --host 127.0.0.1    0.0.0.0 lets other machines in
  --data DIR          where the logs are kept (.cache/live-server); :memory: keeps none
  --shop URL          the shop whose product pages the demo's products lead to
  --livekit-url URL   a LiveKit server (wss://…) that the show is published on: viewers try it first.
                      Its key pair comes from LIVEKIT_API_KEY and LIVEKIT_API_SECRET
  --origin URL        another site's origin that may read and ask; may be repeated
  --loopback          WebRTC serves viewers on this machine alone (the default with the test clip)
  --moderated         questions wait until one of the staff releases them
  --staff ID:ROLE     prints a link to the desk for one of the staff (host, moderator, translator);
                      may be repeated. Without it: one for a host, one for a helper
`;

interface Asked extends LiveServerOptions {
  /** Whom desk links are printed for. */
  readonly staff: readonly StaffPass[];
}

function readOptions(): Asked | null {
  const { values } = parseArgs({
    options: {
      clip: { type: 'string', default: 'demo' },
      source: { type: 'string', default: 'clip' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.cache/live-server' },
      origin: { type: 'string', multiple: true, default: [] },
      shop: { type: 'string' },
      'livekit-url': { type: 'string' },
      loopback: { type: 'boolean' },
      moderated: { type: 'boolean', default: false },
      staff: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { clip, host, data: dataDir, moderated, origin, loopback: loopbackOnly } = values;
  const port = readPort(values.port);
  if (clip !== 'demo' && clip !== 'test') throw new Error('--clip is demo or test');
  const { source } = values;
  if (source !== 'clip' && source !== 'studio') throw new Error('--source is clip or studio');
  const allowedOrigins = origin.map(originOf);
  const shopUrl = values.shop === undefined ? undefined : rootOf(values.shop);
  const staff = readStaff(values.staff);
  const livekitUrl = values['livekit-url'];
  const livekit = livekitUrl === undefined ? undefined : readLivekit(livekitUrl, process.env);
  const media = { clip, source, loopbackOnly, ...(livekit && { livekit }) } as const;
  return { ...media, port, host, dataDir, moderated, allowedOrigins, shopUrl, staff };
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

/** The addresses at which other machines find the server. */
function otherAddresses(host: string | undefined, port: number): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}/`);
}

async function main(): Promise<void> {
  outliveReaders();
  const options = readOptions();
  if (!options) return console.log(HELP);
  const server = await startNear(options.port, (port) => startLiveServer({ ...options, port }));
  const { url, webrtc, port } = server;
  console.log(`\nThe show:    ${url}/`);
  for (const other of otherAddresses(options.host, port)) console.log(`             ${other}`);
  console.log(`Manifest:    ${url}/live/show.json`);
  console.log(
    `Picture:     ${webrtc ? `WebRTC (${webrtc}), and HLS` : 'HLS alone: no WebRTC here'}`,
  );
  if (options.source === 'studio') {
    console.log(`Going live:  ${url}/live/whip (WHIP), with the token of a host's link`);
  }
  const hasStudio = options.source === 'studio';
  for (const line of await deskLinks(server, options.staff, hasStudio)) console.log(line);
  console.log();
  closeOnSignal(server);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
