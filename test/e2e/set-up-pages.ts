import type { SitePage } from './site.ts';

export const page = (tags: string, headers: SitePage['headers'] = {}): SitePage => ({
  headers,
  html: `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A shop</title>
  <link rel="icon" href="data:,">
  <script async src="/cdn/embed.js"></script>
  ${tags}
</html>`,
});
export const json = (body: unknown): SitePage => ({
  html: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
/** A show with these media, which pages of any origin may read. */
export const showWith = (
  ...media: readonly { readonly type: string; readonly url: string }[]
): SitePage => {
  const startsAt = '2026-01-01T10:00:00Z';
  const page = json({ onair: 1, id: 'm', title: 'M', state: 'live', startsAt, media });
  return { ...page, headers: { ...page.headers, 'access-control-allow-origin': '*' } };
};
export const WHEP = '/live/whep';
export const HLS = '/live/hls/main.m3u8';
const playing = (src: string, headers?: SitePage['headers']): SitePage =>
  page(`<onair-shop src="${src}" autoplay></onair-shop>`, headers);
const picture = (url: string) => ({ url, width: 4, height: 5, alt: 'A mug' });
export const SHOW = '<onair-shop id="show" src="/live/show.json"></onair-shop>';

/** `other`: a site of another origin, which lets no page but its own read it. */
export const pagesWith = (other: string): Record<string, SitePage> => ({
  '/good': page(SHOW),
  '/missing': page('<onair-shop src="/live/shwo.json"></onair-shop>'),
  '/html': page('<onair-shop src="/good"></onair-shop>'),
  '/broken': page('<onair-shop src="/broken.json"></onair-shop>'),
  '/broken.json': { ...json(null), html: '{ onair: 1 }' },
  '/invalid': page('<onair-shop src="/invalid.json"></onair-shop>'),
  '/invalid.json': json({ onair: 1, id: 7, title: 'T', state: 'live', startsAt: 'soon' }),
  '/cors': page(`<onair-shop src="${other}/show.json"></onair-shop>`),
  '/policy': page(`<onair-shop src="${other}/show.json"></onair-shop>`, {
    'content-security-policy': "default-src 'self'",
  }),
  '/whep-cors': playing(`${other}/whep.json`),
  '/hls-cors': playing(`${other}/hls.json`),
  '/media-policy': playing('/hls-here.json', {
    'content-security-policy': "default-src 'self'; connect-src *",
  }),
  '/whep-policy': playing('/whep-there.json', {
    'content-security-policy': "default-src 'self'; media-src 'self' blob:",
  }),
  '/hls-here.json': showWith({ type: 'hls', url: HLS }),
  '/whep-there.json': showWith({ type: 'whep', url: other + WHEP }, { type: 'hls', url: HLS }),
  '/nobody': page('<onair-shop src="http://127.0.0.1:9/show.json"></onair-shop>'),
  '/unknown-cart': page('<onair-shop src="/live/show.json" cart="shopfy"></onair-shop>'),
  '/unknown-for': page(`${SHOW}<onair-questions for="shwo"></onair-questions>`),
  '/policies': page('<onair-shop src="/apart.json"></onair-shop>', {
    'content-security-policy': "default-src 'self'; img-src 'none'",
  }),
  '/apart.json': json({
    onair: 1,
    id: 'apart',
    title: 'Apart',
    state: 'live',
    startsAt: '2026-01-01T10:00:00Z',
    poster: picture(`${other}/poster.jpg`),
    feed: { type: 'sse', url: `${other}/feed` },
  }),
  '/starter': playing('/starter.json'),
  '/starter.json': json({
    onair: 1,
    id: 'starter',
    title: 'Starter',
    state: 'live',
    startsAt: '2026-01-01T10:00:00Z',
    poster: picture('/nowhere/poster.jpg'),
    media: [
      { type: 'whep', url: '/nowhere/whep' },
      { type: 'hls', url: '/nowhere/main.m3u8' },
    ],
    feed: { type: 'sse', url: '/nowhere/feed' },
    products: [{ id: 'mug', title: 'Mug', pictures: [picture('/good')] }],
  }),
  '/unregistered': page(`${SHOW}<onair-shwo></onair-shwo>`),
  '/alone': {
    html: `<!doctype html><html lang="en"><title>A shop</title><link rel="icon" href="data:,">
      <script type="module" src="/cdn/elements/show.js"></script>
      <onair-show src="/live/show.json"><onair-player></onair-player></onair-show></html>`,
  },
  '/no-src': page('<onair-shop scr="/live/show.json"></onair-shop>'),
});
