import type { LoadShow } from '../core/loaded-show.ts';

/** `loadShow`, fetched beside the elements: their first picture needs none of it. */
export const lazyShow: LoadShow = async (url, options) =>
  (await import('./load-show.ts')).loadShowOfPage(url, options);
