import { createShow, type Show, type ShowError } from '../../../src/core/index.ts';
import type { Cue } from '../../../src/protocol/index.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { memoryFeed, type MemoryFeedOptions } from '../../../src/transport/memory/feed.ts';
import { at, START } from './cues.ts';
import { createFakeMediaPlane } from './fake-media-plane.ts';
import { manifestOf } from './manifests.ts';

/** A show in its memory feed, with a fake clock and fake media. */
export function setUp(options: Partial<MemoryFeedOptions> = {}) {
  const clock = createFakeClock(START);
  const feed = memoryFeed({ show: 'evening', clock, ...options });
  const media = createFakeMediaPlane();
  const policy = { nextDelay: () => 500 };
  const show = createShow({ manifest: manifestOf(), feed, media, clock, policy });
  const failures: ShowError[] = [];
  const applied: Cue[] = [];
  show.on('onair-failed', ({ error }) => failures.push(error));
  show.on('onair-takeaway-added', ({ cue }) => applied.push(cue));
  show.on('onair-product-pinned', ({ cue }) => applied.push(cue));
  show.connect();
  return { clock, feed, media, show, failures, applied };
}
export const takeaway = (text: string) => ({ type: 'takeaway', data: { text } }) as const;
export const pin = (productId: string, ms = 0) =>
  ({ type: 'product.pin', data: { productId }, at: at(ms) }) as const;
/** The takeaways that the show's state has. */
export const texts = (show: Show): unknown[] => show.state.notes.takeaways.map(({ text }) => text);
