import type { MediaState } from '../core/ports.ts';
import type { MediaSource } from '../protocol/manifest.ts';
import { isKeptFrom, isMixedContent, type DiagnosisOptions } from './diagnose.ts';
import { insteadOf } from './places.ts';
import type { Trouble } from './trouble.ts';

/** A playlist of playlists, a playlist, a segment. */
const HOPS = 3;

/** The sources that were not the ones to play: those before what plays, or all where nothing does. */
export function passedOver(
  { transport, error }: Pick<MediaState, 'transport' | 'error'>,
  sources: readonly MediaSource[],
): readonly MediaSource[] {
  if (error) return sources;
  const playing = sources.findIndex(({ type }) => type === transport);
  return sources.slice(0, Math.max(0, playing));
}

/**
 * What keeps the media of a source from this page; null: nothing that the page or its server can mend.
 * `member`: where the manifest names the source.
 */
export async function mediaTrouble(
  { type, url, tokenUrl }: MediaSource,
  options: DiagnosisOptions,
  member = 'media[0]',
): Promise<Trouble | null> {
  const { page } = options;
  const look = LOOKS[type];
  if (!look) return null;
  const http = [url, tokenUrl].find((one) => one !== undefined && isMixedContent(one, page));
  if (http !== undefined) return { kind: 'mixed-content', url: http };
  const { origin } = new URL(page);
  if (tokenUrl !== undefined && (await isKept(tokenUrl, {}, options)))
    return { kind: 'cors', url: tokenUrl, origin };
  const { kept, instead } = await look(url, options);
  if (instead)
    return { kind: 'nothing-there', places: [{ member: `${member}.url`, url, found: instead }] };
  return kept === undefined ? null : { kind: 'media-cors', media: type, url: kept, origin };
}

/** What a look at a source tells, if anything. */
interface Seen {
  /** The address that is kept from this page. */
  readonly kept?: string;
  /** What is at the source's own address instead. */
  readonly instead?: string | null;
}
type Look = (url: string, options: DiagnosisOptions) => Promise<Seen>;

/** What servers of plain files answer to a POST. */
const NO_POST: readonly number[] = [405, 501];

const LOOKS: Readonly<Record<string, Look>> = {
  /** Asks as a player does, and offers nothing: beyond what is not there, what the server thinks of that is of no account. */
  async whep(url, options) {
    const headers = { 'content-type': 'application/sdp' };
    const response = await read(url, { method: 'POST', headers, body: '' }, options);
    if (!response) return (await isKeptFrom(url, options)) ? { kept: url } : {};
    await response.body?.cancel();
    const { status } = response;
    return { instead: NO_POST.includes(status) ? `${status} to a POST` : insteadOf(response) };
  },
  /** Goes from the playlist to the first of what it names, since that may come from elsewhere. */
  async hls(url, options) {
    let next: string | null = url;
    for (let hop = 0; next !== null && hop < HOPS; hop++) {
      const response = await read(next, {}, options);
      if (!response) return (await isKeptFrom(next, options)) ? { kept: next } : {};
      const instead = hop === 0 ? insteadOf(response) : null;
      if (instead) return { instead };
      next = await firstNamedIn(response, next);
    }
    return {};
  },
};

const isKept = async (
  url: string,
  init: RequestInit,
  options: DiagnosisOptions,
): Promise<boolean> => !(await read(url, init, options)) && isKeptFrom(url, options);

async function read(
  url: string,
  init: RequestInit,
  { fetch, signal }: DiagnosisOptions,
): Promise<Response | null> {
  return fetch(url, { ...init, signal }).catch(() => null);
}

/** The first address in a playlist; null where it names none, or is none. */
async function firstNamedIn(response: Response, url: string): Promise<string | null> {
  if (/^(video|audio)\//.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    return null;
  }
  const text = await response.text().catch(() => '');
  const line = text.startsWith('#EXTM3U') ? /^[^#\s].*$/m.exec(text)?.[0].trim() : undefined;
  return line !== undefined && URL.canParse(line, url) ? new URL(line, url).href : null;
}
