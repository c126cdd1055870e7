import type { LoadedShow } from '../core/loaded-show.ts';
import { SetUpWatch, type WatchedShow } from './set-up-watch.ts';

/** Where the page keeps its watch: one a page, whichever copy of the library came first. */
const WATCH = Symbol.for('onair-set-up');

/** The watch over this page's set-up, begun when it is first asked for. A second copy of the library is told of. */
export function watchPage(): SetUpWatch {
  const page = document as Document & { [WATCH]?: SetUpWatch };
  const library = new URL('..', import.meta.url).href;
  const watch = (page[WATCH] ??= new SetUpWatch(page, library));
  watch.meet(library);
  return watch;
}

/** Looks into why there is no show, and at what its page made of it. */
export function watchShow(
  url: string,
  wish: Omit<WatchedShow, 'url'>,
  loading: Promise<LoadedShow>,
): void {
  loading.then(
    (loaded) =>
      watchPage()
        .look({ ...wish, url }, loaded)
        .catch(ownFault),
    () => undefined, // The element wants it no more.
  );
}

/** Whoever sets a page up should not search for it in theirs. */
const ownFault = (error: unknown): void =>
  console.warn('onair-shop: the look at this page’s set-up failed; that is our fault.', error);
