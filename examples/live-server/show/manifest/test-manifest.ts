import type { Manifest, Product } from '../../../../src/protocol/manifest.ts';
import type { ManifestOptions } from './demo-manifest.ts';
import { FEED, mediaSources } from './sources.ts';

const product = (id: string): Product => ({
  id,
  title: `Product ${id}`,
  pictures: [],
  options: [],
  variants: [],
  refs: {},
  facts: [],
});

/** The show around the clip with the frame counter; for measuring. */
export function testManifest({ hasWebRtc, startedAt }: ManifestOptions): Manifest {
  return {
    onair: 1,
    id: 'test',
    lang: 'en',
    title: 'Test clip',
    state: 'live',
    startsAt: new Date(startedAt).toISOString(),
    demo: 'Demo: looped test clip',
    hosts: [],
    media: mediaSources(hasWebRtc),
    captions: [{ lang: 'en' }],
    feed: FEED,
    products: [product('a'), product('b')],
    agenda: [],
    markets: {},
    links: [],
  };
}
