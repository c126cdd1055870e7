import type { MediaState } from '../core/ports.ts';
import type { Show } from '../core/show.ts';
import type { MediaSource } from '../protocol/manifest.ts';
import { isKeptFrom, type DiagnosisOptions } from './diagnose.ts';
import { mediaTrouble, passedOver } from './media.ts';
import { insteadOfFeed, missingPictures, type PictureOptions } from './places.ts';
import type { EmptyPlace, Trouble } from './trouble.ts';

/** Who looks at a show, and who hears what was found. */
export interface CheckOptions extends DiagnosisOptions {
  /** Tells a trouble, unless the page's policy is what keeps the address away. */
  found(trouble: Trouble, url: string): void;
}

const nothingAt = (place: EmptyPlace): Trouble => ({ kind: 'nothing-there', places: [place] });

/** Looks once at a feed that does not flow. One whose server is down is nobody's set-up. */
export function checkFeed({ manifest, state, select }: Show, options: CheckOptions): void {
  const url = manifest.feed?.url;
  if (url === undefined) return;
  const once = new AbortController();
  const look = (error: Show['state']['feed']['error']): void => {
    if (!error || once.signal.aborted) return;
    once.abort();
    void lookAtFeed(url, error.reason === 'unreachable', options);
  };
  look(state.feed.error);
  select(({ feed }) => feed.error, look, AbortSignal.any([options.signal, once.signal]));
}

async function lookAtFeed(
  url: string,
  isUnreachable: boolean,
  options: CheckOptions,
): Promise<void> {
  if (isUnreachable) {
    const { origin } = new URL(options.page);
    if (await isKeptFrom(url, options)) options.found({ kind: 'cors', url, origin }, url);
    return;
  }
  const instead = await insteadOfFeed(url, options);
  if (instead !== null) options.found(nothingAt({ member: 'feed.url', url, found: instead }), url);
}

/** Looks once at each of the media that were passed over, or at all where nothing plays. */
export function checkMedia(show: Show, options: CheckOptions): void {
  const { media, replay } = show.manifest;
  const looked = new Set<MediaSource>();
  const look = (state: MediaState): void => {
    const isReplay = show.phase === 'ended' && replay !== undefined;
    const sources = isReplay ? replay.media : media;
    for (const source of passedOver(state, sources)) {
      if (looked.has(source)) continue;
      looked.add(source);
      const member = `${isReplay ? 'replay.' : ''}media[${sources.indexOf(source)}]`;
      void lookAtMedia(source, member, { show, options });
    }
  };
  look(show.state.media);
  show.select((state) => state.media, look, options.signal);
}

async function lookAtMedia(
  source: MediaSource,
  member: string,
  { show, options }: { readonly show: Show; readonly options: CheckOptions },
): Promise<void> {
  const trouble = await mediaTrouble(source, options, member);
  if (!trouble) return;
  // Ahead of a show its picture need not be there.
  if (trouble.kind === 'nothing-there' && show.phase === 'scheduled') return;
  options.found(trouble, source.url);
}

/** Looks at the pictures that the manifest names. */
export async function checkPictures(
  { manifest }: Show,
  options: CheckOptions & Pick<PictureOptions, 'canShow'>,
): Promise<void> {
  for await (const place of missingPictures(manifest, options))
    options.found(nothingAt(place), place.url);
}
