import type * as Watch from './watch.ts';

/** The developer's own machine or network, a file, or a page whose address asks for it. Nothing else: shoppers are told other things. */
const DEVELOPMENT =
  /^(file:|\w+:(([^?]+\.)?(local(host)?|test)|127\.0\.0\.1|\[::1])(\?|$))|[?&]onair-debug([=&]|$)/;

/**
 * Whether somebody sets this page up: `localhost`, `127.0.0.1`, `[::1]`, `*.localhost`, `*.local`,
 * `*.test`, a page opened as a file, or `?onair-debug`. In Node there is no page.
 */
export const isDevelopment = (page?: Pick<Location, 'protocol' | 'hostname' | 'search'>): boolean =>
  DEVELOPMENT.test(`${page?.protocol}${page?.hostname}${page?.search}`);

/** Does something with what watches over the page's set-up, in development alone: elsewhere not a byte of it is fetched. */
export const inDevelopment = (act: (watch: typeof Watch) => void): void => {
  if (isDevelopment(globalThis.location)) import('./watch.ts').then(act, () => undefined);
};
