import { drawnElements } from './flat-tree.ts';
import { plain, visibleText } from './visible-text.ts';

const PATIENCE = 4_000;

const frame = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(resolve)),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);

const picturesLoaded = (place: Element): boolean =>
  [...drawnElements(place)].every(
    (element) =>
      !(element instanceof HTMLImageElement) || element.loading === 'lazy' || element.complete,
  );

/**
 * Waits until the words are there, the pictures are loaded and nothing changes any more: what a
 * story shows may come after it was rendered. The words that never came.
 */
export async function comeToRest(place: Element, words: readonly string[]): Promise<string[]> {
  const deadline = performance.now() + PATIENCE;
  await document.fonts.ready;
  let before = '';
  for (;;) {
    const text = visibleText(place);
    const missing = words.filter((word) => !text.includes(plain(word)));
    const isStill = text === before && picturesLoaded(place);
    if ((missing.length === 0 && isStill) || performance.now() > deadline) return missing;
    before = text;
    await frame();
    await frame();
  }
}

/** The trouble that stays: elements that measure themselves need a frame or two for another size. */
export async function lasting(look: () => string[]): Promise<string[]> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const trouble = look();
    if (trouble.length === 0 || performance.now() > deadline) return trouble;
    await frame();
  }
}

/** Waits until each film that is seeking shows its picture. */
export async function filmsShown(place: Element): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  const isShown = (element: Element): boolean =>
    !(element instanceof HTMLVideoElement) ||
    !element.currentSrc ||
    (!element.seeking && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA);
  while (![...drawnElements(place)].every(isShown) && performance.now() < deadline) await frame();
  await frame();
  await frame();
}

/** Brings what is on its way from one look to another to its end. */
export function finishTransitions(place: Element): void {
  for (const { shadowRoot } of [...drawnElements(place)]) {
    for (const animation of shadowRoot?.getAnimations() ?? []) {
      if (animation instanceof CSSTransition) animation.finish();
    }
  }
}
