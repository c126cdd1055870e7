import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../examples/shared/free-port.ts';
import { startChild, type Child } from './child.ts';
import { freeUdpPort } from './free-udp-port.ts';
import { MEDIA } from './packaging.ts';

/** Debian's Janus as a WHEP server, with the test clip on air. */
export interface JanusServer {
  /** Address of the endpoint; wants {@link JANUS_TOKEN}. */
  readonly endpoint: string;
  /** How many viewers it knows of. */
  subscribers(): Promise<number>;
  /** From now on offers are answered with its own (406). */
  counterOffers(): Promise<void>;
  close(): Promise<void>;
}

export const JANUS_TOKEN = 'open-sesame';

/** The ports that Janus and what feeds it meet on. */
interface Ports {
  readonly api: number;
  readonly audio: number;
  readonly video: number;
}

const SERVER = new URL('janus-whep.js', import.meta.url).pathname;

/** Plugins and transports beside the two that we use. */
const UNUSED = {
  plugins:
    'audiobridge duktape echotest lua nosip recordplay sip textroom videocall videoroom voicemail',
  transports: 'http mqtt nanomsg pfunix rabbitmq',
  loggers: 'jsonlog',
};

const unused = (kind: keyof typeof UNUSED): string => {
  const names = UNUSED[kind].split(' ').map((name) => `libjanus_${name}.so`);
  return `${kind}: { disable = "${names.join()}" }`;
};

/** Janus's configuration, by file. It listens and offers itself on the loopback interface alone. */
const configuration = ({ api, audio, video }: Ports): Readonly<Record<string, string>> => ({
  'janus.jcfg': [
    'general: { debug_level = 4 }',
    'nat: { ice_enforce_list = "lo" }',
    unused('plugins'),
    unused('transports'),
    unused('loggers'),
  ].join('\n'),
  'janus.transport.websockets.jcfg': `general: { ws = true, ws_port = ${api}, ws_ip = "127.0.0.1" }`,
  'janus.plugin.streaming.jcfg': `show: {
    type = "rtp", id = 1
    audio = true, audioport = ${audio}, audioiface = "lo", audiopt = 111, audiocodec = "opus"
    video = true, videoport = ${video}, videoiface = "lo", videopt = 96, videocodec = "vp8"
    videobufferkf = true
  }`,
});

/** The test clip as RTP, round and round, in real time. */
const feed = ({ audio, video }: Ports): string[] =>
  [
    '-hide_banner -loglevel error -nostdin',
    `-re -stream_loop -1 -i ${MEDIA}counter-360p.vp8.ivf`,
    `-re -stream_loop -1 -i ${MEDIA}tick.opus.ogg`,
    `-map 0:v -c copy -payload_type 96 -f rtp rtp://127.0.0.1:${video}?pkt_size=1200`,
    `-map 1:a -c copy -payload_type 111 -f rtp rtp://127.0.0.1:${audio}?pkt_size=1200`,
  ]
    .join(' ')
    .split(' ');

/** Starts Janus, its feed and its WHEP server. */
export async function startJanus(): Promise<JanusServer> {
  const [api, audio, video] = [await freePort(), await freeUdpPort(), await freeUdpPort()];
  const ports: Ports = { api, audio, video };
  const folder = await mkdtemp(join(tmpdir(), 'onair-janus-'));
  for (const [file, text] of Object.entries(configuration(ports)))
    await writeFile(join(folder, file), text);
  const children: Child[] = [];
  const close = async (): Promise<void> => {
    for (const child of children.reverse()) await child.stop();
    await rm(folder, { recursive: true });
  };
  const start = async (...child: Parameters<typeof startChild>): Promise<string> => {
    const started = await startChild(...child);
    children.push(started);
    return started.said;
  };
  try {
    const janus = ['--disable-colors', `--configs-folder=${folder}`];
    await start('janus', janus, /Websockets server started/);
    await start('ffmpeg', feed(ports));
    const whep = [SERVER, `ws://127.0.0.1:${api}`, JANUS_TOKEN, '--janode-log=error'];
    const url = await start(process.execPath, whep, /http:\S+/);
    return {
      endpoint: `${url}/whep/endpoint/show`,
      subscribers: async () => ((await (await fetch(`${url}/subscribers`)).json()) as []).length,
      counterOffers: async () => void (await fetch(`${url}/counter-offers`, { method: 'POST' })),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
