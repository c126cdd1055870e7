import { sendMouse } from '@web/test-runner-commands';
import { within } from '../../src/testing/assert.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import type { MediaTransport } from '../../src/core/ports.ts';
import { startPageServer, type PageServer, type PageServerOptions } from './whep-page-server.ts';

/** A WHEP endpoint within the page, over real peer connections, whose sound and picture can be stopped apart. */
export interface PageStudio {
  readonly transport: MediaTransport;
  /** Silent, or nothing of it sent at all, from now on; for those who come later too. */
  stop(kind: 'audio' | 'video'): Promise<void>;
  silence(): void;
  close(): void;
}

/** Starts an endpoint; each viewer has a server of their own. */
export async function startPageStudio(options: PageStudioOptions = {}): Promise<PageStudio> {
  const tone = options.sound === false ? null : await startTone();
  const viewers = new Map<string, PageServer>();
  const stopped = new Set<string>();
  const stopAt = async ({ peer }: PageServer): Promise<void> => {
    for (const sender of peer.getSenders())
      if (sender.track && stopped.has(sender.track.kind)) await sender.replaceTrack(null);
  };
  const respond: typeof fetch = async (url, init) => {
    if (init?.method !== 'POST') return viewers.get(String(url))!.fetch(url, init);
    const { picture = true } = options;
    const server = startPageServer({ sound: tone?.track, picture } satisfies PageServerOptions);
    const response = await server.fetch(url, init);
    const location = `https://page-studio.example/whep/${viewers.size + 1}`;
    viewers.set(location, server);
    await stopAt(server);
    const headers = { location, etag: '"1"' };
    const answer = new Response(await response.text(), { status: 201, headers });
    return Object.defineProperty(answer, 'url', { value: String(url) });
  };
  return {
    transport: whepTransport({ fetch: respond }),
    async stop(kind) {
      stopped.add(kind);
      for (const server of viewers.values()) await stopAt(server);
    },
    silence: () => tone?.silence(),
    close() {
      for (const server of viewers.values()) server.close();
      tone?.close();
    },
  };
}

export interface PageStudioOptions {
  /** False: none, from the start. */
  readonly sound?: boolean;
  readonly picture?: boolean;
}

interface Tone {
  readonly track: MediaStreamTrack;
  silence(): void;
  close(): void;
}

/** Resolves once sound can be made: browsers let a page do so after a tap. Null where there is no sound card. */
async function openAudio(): Promise<AudioContext | null> {
  const context = new AudioContext();
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Sound';
  const tapped = new Promise<void>((resolve) =>
    button.addEventListener('click', () => void context.resume().then(resolve)),
  );
  const { x, y } = button.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5] });
  try {
    await within(tapped, 'a running audio context', 3_000);
    return context;
  } catch {
    await context.close();
    return null;
  } finally {
    button.remove();
  }
}

/** Whether this browser can make a sound to send, here. */
export async function canSound(): Promise<boolean> {
  const context = await openAudio();
  await context?.close();
  return context !== null;
}

async function startTone(): Promise<Tone | null> {
  const context = await openAudio();
  if (!context) return null;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  const out = context.createMediaStreamDestination();
  oscillator.connect(gain).connect(out);
  oscillator.start();
  const [track] = out.stream.getAudioTracks();
  return {
    track: track!,
    silence: () => void (gain.gain.value = 0),
    close() {
      track!.stop();
      void context.close();
    },
  };
}
