import type { Manifest, Picture } from '../protocol/manifest.ts';
import type { DiagnosisOptions } from './diagnose.ts';
import type { EmptyPlace } from './trouble.ts';

/** Products whose first picture is looked at: a mistake in the addresses is one in all of them. */
const PRODUCTS = 12;

/** What is at an address in the place of what a show needs; null: nothing that is known to be wrong. */
export function insteadOf({ status, headers }: Response): string | null {
  if (status === 404 || status === 410) return String(status);
  return headers.get('content-type')?.startsWith('text/html') ? 'a web page' : null;
}

/** What is at the feed's address instead of a feed; null: nothing known, or it could not be asked. */
export async function insteadOfFeed(
  url: string,
  { fetch, signal }: DiagnosisOptions,
): Promise<string | null> {
  const turn = new AbortController();
  try {
    const headers = { accept: 'text/event-stream' };
    const asked = AbortSignal.any([signal, turn.signal]);
    return insteadOf(await fetch(url, { headers, cache: 'no-store', signal: asked }));
  } catch {
    return null;
  } finally {
    // A feed never ends by itself.
    turn.abort();
  }
}

interface NamedPicture {
  readonly member: string;
  readonly picture: Picture | undefined;
}

/** The pictures of a manifest that are looked at, with their places in it. */
const picturesOf = ({ poster, products, hosts }: Manifest): readonly NamedPicture[] => [
  { member: 'poster', picture: poster },
  ...hosts.map(({ picture }, at) => ({ member: `hosts[${at}].picture`, picture })),
  ...products
    .slice(0, PRODUCTS)
    .map(({ pictures }, at) => ({ member: `products[${at}].pictures[0]`, picture: pictures[0] })),
];

export interface PictureOptions extends DiagnosisOptions {
  /** Whether a browser can show what is at an address. */
  canShow(url: string): Promise<boolean>;
}

/** The pictures of a manifest that are not there: one after another, as they are found. */
export async function* missingPictures(
  manifest: Manifest,
  { canShow, ...options }: PictureOptions,
): AsyncGenerator<EmptyPlace, void, undefined> {
  for (const { member, picture } of picturesOf(manifest)) {
    if (options.signal.aborted) return;
    if (!picture || (await canShow(picture.url))) continue;
    const found = await insteadOfPicture(picture.url, options);
    yield { member: `${member}.url`, url: picture.url, found };
  }
}

/** Asked only of the page's own server: others need not let scripts read their pictures. */
async function insteadOfPicture(
  url: string,
  { page, fetch, signal }: DiagnosisOptions,
): Promise<string> {
  const unknown = 'no picture';
  if (new URL(url).origin !== new URL(page).origin) return unknown;
  try {
    return insteadOf(await fetch(url, { method: 'HEAD', signal })) ?? unknown;
  } catch {
    return unknown;
  }
}

/** Whether the browser shows what is at an address. Without an answer within its patience it is let be. */
export function canShowIn(page: Document, patience: number): PictureOptions['canShow'] {
  return (url) =>
    new Promise((resolve) => {
      const image = page.createElement('img');
      const tell = (can: boolean): void => {
        clearTimeout(timer);
        resolve(can);
      };
      const timer = setTimeout(() => tell(true), patience);
      image.addEventListener('load', () => tell(true));
      image.addEventListener('error', () => tell(false));
      image.src = url;
    });
}
