import { linkedController } from '../core/abort.ts';
import type { DetailsPart } from './events.ts';
import type { Visit } from './visit.ts';

/** Milliseconds in sight after which something counts as looked at. */
const LOOKED = 1_000;

/** The share of it that has to be in sight: of a list longer than the sheet there is never more. */
const SHARE = 1 / 3;

const PARTS: readonly DetailsPart[] = ['delivery', 'returns', 'facts'];

/** Follows what is looked at in a product's sheet, until that shows another product. */
export function followDetails(visit: Visit, sheet: Element, productId: string): void {
  const { show, signal, say } = visit;
  const isKnown = show.manifest.products.some(({ id }) => id === productId);
  const root = sheet.shadowRoot;
  if (!root || !isKnown) return;
  const life = linkedController(signal);
  const end = (): void => life.abort();
  sheet.addEventListener('onair-details-shown', end, { once: true, signal: life.signal });
  for (const part of PARTS) {
    const element = root.querySelector(`[part~=${part}]`);
    if (element)
      whenLookedAt(visit, element, life.signal, () => say('details_view', { productId, part }));
  }
  const turned = (): void => say('pictures_turn', { productId });
  root
    .querySelector('[part~=gallery]')
    ?.addEventListener('scroll', turned, { once: true, signal: life.signal });
}

/** Calls `looked` once, when an element has been in sight for long enough. */
function whenLookedAt(
  { show, page }: Visit,
  element: Element,
  signal: AbortSignal,
  looked: () => void,
): void {
  let timer = linkedController(signal);
  const observer = new IntersectionObserver(
    (entries) => {
      timer.abort();
      timer = linkedController(signal);
      // Of several in one go the last one holds.
      if (entries.at(-1)?.isIntersecting) show.clock.after(LOOKED, look, timer.signal);
    },
    { threshold: SHARE },
  );
  const look = (): void => {
    if (!page.isVisible()) return;
    observer.disconnect();
    looked();
  };
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  observer.observe(element);
}
