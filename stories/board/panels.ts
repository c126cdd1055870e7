import { html, type TemplateResult } from 'lit';
import '../../src/elements/cart.ts';
import '../../src/elements/products.ts';
import '../../src/elements/quality.ts';
import '../../src/elements/questions.ts';
import type { PendingChange } from '../../src/core/cart.ts';
import { createSurface } from '../../src/transport/surface.ts';
import type { FakeClock } from '../../src/testing/fake-clock.ts';
import { inShow } from '../show/in-show.ts';
import { storyBag, storyCart, storyLine } from '../show/story-cart.ts';
import { at } from '../show/story-questions.ts';
import { STORY_LOG } from '../show/story-log.ts';
import { storyShow } from '../show/story-show.ts';

const never = (): Promise<never> => new Promise(() => undefined);

/** One question of each state is enough for the board; and how many want to know it. */
const TOLD: Readonly<Record<string, number>> = {
  foot: 12,
  clay: 4,
  hold: 18,
  dishwasher: 9,
  'dishwasher-2': 1,
  'black-friday': 1,
};
const isTold = ({ data }: { readonly data: unknown }): boolean =>
  ((data as { readonly questionId?: string }).questionId ?? '') in TOLD;

/** The ledger: a question in each of its states. */
export function ledger(): TemplateResult {
  const { show, feed } = storyShow({
    at: '14:06:00',
    log: STORY_LOG.filter((cue) => !cue.type.startsWith('question.') || isTold(cue)),
    answer: never,
  });
  show.select(
    ({ feed: { status } }) => status,
    () => {
      for (const [questionId, votes] of Object.entries(TOLD)) {
        const data = { questionId, votes };
        feed.sample({ v: 1, at: at('14:06:00'), type: 'question.votes', data });
      }
    },
  );
  void show.send('question.ask', { text: 'Is it lighter than the 2024 mug?', lang: 'en' });
  return inShow(html`<onair-questions class="ledger" embedded></onair-questions>`, { show });
}

export const emptyBag = (): TemplateResult =>
  inShow(html`<onair-cart class="bare" embedded></onair-cart>`, { cart: storyCart() });

/** There is no show yet. */
export const loadingProducts = (): TemplateResult =>
  html`<onair-products class="bare" embedded></onair-products>`;

const ADDING: PendingChange = { opId: 'lamp', kind: 'add', ref: 'lamp-eu', quantity: 1 };

/** A line, one on its way, one that was taken out. */
export const bag = (): TemplateResult =>
  inShow(html`<onair-cart embedded></onair-cart>`, {
    cart: storyCart({
      cart: storyBag([storyLine('mug-cream-single', 2)]),
      pending: [ADDING],
      removed: [{ line: storyLine('bag-tan'), at: 0 }],
    }),
  });

/** A good line that stopped once. */
export function quality(): TemplateResult {
  let looks = 0;
  const health = {
    get freezes() {
      return looks++ > 1 ? 1 : 0;
    },
    get frozenMs() {
      return looks > 2 ? 600 : 0;
    },
  };
  const { show } = storyShow({ second: null, health });
  show.play(createSurface(document.createElement('div')), { muted: true });
  return inShow(html`<onair-quality></onair-quality>`, { show });
}

/** Lets the line be measured. */
export async function measure(canvas: Element): Promise<void> {
  const element = canvas.querySelector('onair-quality');
  await element?.updateComplete;
  await (element?.closest('onair-show')?.show?.clock as FakeClock | undefined)?.advance(48_000);
}
