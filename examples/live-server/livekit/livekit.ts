import type { Manifest } from '../../../src/protocol/manifest.ts';

/** A LiveKit server on which the show's sound and picture are published. */
export interface LivekitServer {
  /** `wss://…` */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/**
 * The server at `url`, with the key pair of the environment (`LIVEKIT_API_KEY`, `LIVEKIT_API_SECRET`).
 * Throws what is wrong, in words for whoever started it.
 */
export function readLivekit(
  url: string,
  { LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret }: NodeJS.ProcessEnv,
): LivekitServer {
  if (!/^wss?:/.test(url) || !URL.canParse(url))
    throw new Error(`--livekit-url ${url}: expected one like wss://livekit.example`);
  if (!apiKey || !apiSecret)
    throw new Error(
      '--livekit-url needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET in the environment',
    );
  return { url, apiKey, apiSecret };
}

/** The same show, tried over LiveKit first. */
export function withLivekit(manifest: Manifest, { url }: Pick<LivekitServer, 'url'>): Manifest {
  const source = { type: 'livekit', url, tokenUrl: 'livekit/token' };
  return { ...manifest, media: [source, ...manifest.media] };
}

/** The room that a show is in. */
export const roomOf = ({ id }: Pick<Manifest, 'id'>): string => `onair-${id}`;
