import { drawnElements, drawnParent, isVisible } from './flat-tree.ts';

/** Red, green, blue of 0 to 255 and alpha of 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const read = new Map<string, Colour>();

/** Any colour that a computed style says. */
export function colour(text: string): Colour {
  const before = read.get(text);
  if (before || !canvas) return before ?? [0, 0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const made: Colour = [red, green, blue, alpha / 255];
  read.set(text, made);
  return made;
}

/** What a system colour is now. */
export function systemColour(name: string): Colour {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const found = colour(getComputedStyle(probe).color);
  probe.remove();
  return found;
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's, 1 to 21; 1 for what is nearly clear. */
export function contrast(one: Colour, other: Colour): number {
  if (one[3] < 0.5) return 1;
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Of what is not text (WCAG 1.4.11). */
export const SEEN = 3;
/** A ground this dense keeps what is on it legible over any picture. */
const DENSE = 0.6;

/** A picture, with all that it is drawn in. */
interface Picture {
  readonly rect: DOMRect;
  readonly within: ReadonlySet<Element>;
}
export type Pictures = readonly Picture[];

export function picturesIn(place: Element): Pictures {
  return [...drawnElements(place)]
    .filter((element) => element instanceof HTMLImageElement || element instanceof HTMLVideoElement)
    .filter(isVisible)
    .map((element) => ({
      rect: element.getBoundingClientRect(),
      within: new Set(ancestors(element)),
    }));
}

export function* ancestors(element: Element): Generator<Element> {
  for (let box: Element | null = element; box; box = drawnParent(box)) yield box;
}

/** The colour that an element stands on; null: a picture, which may have any. */
export function groundOf(element: Element, pictures: Pictures): Colour | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let inner: Element | null = null;
  for (const box of ancestors(element)) {
    // What is drawn in the same box lies on that box's own ground.
    const isOver = inner && pictures.some((picture) => isUnder(picture, box, inner, [x, y]));
    if (isOver) return null;
    const ground = colour(getComputedStyle(box).backgroundColor);
    if (ground[3] >= DENSE) return ground;
    inner = box;
  }
  return systemColour('Canvas');
}

function isUnder(
  { rect, within }: Picture,
  box: Element,
  inner: Element | null,
  [x, y]: readonly [number, number],
): boolean {
  const isBeside = within.has(box) && !(inner && within.has(inner));
  return isBeside && rect.left <= x && rect.right >= x && rect.top <= y && rect.bottom >= y;
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** The widths of an element's edges that can be seen on a ground. */
export function edgesOf(element: Element, ground: Colour | null, pseudo?: string): number[] {
  const style = getComputedStyle(element, pseudo);
  return SIDES.map((side) => {
    const isDrawn = style[`border${side}Style`] !== 'none';
    const isSeen = !ground || contrast(colour(style[`border${side}Color`]), ground) >= SEEN;
    return isDrawn && isSeen ? parseFloat(style[`border${side}Width`]) : 0;
  });
}

/** The width of an element's outline that can be seen on a ground. */
export function outlineOf(element: Element, ground: Colour | null, pseudo?: string): number {
  const style = getComputedStyle(element, pseudo);
  const isSeen = !ground || contrast(colour(style.outlineColor), ground) >= SEEN;
  return style.outlineStyle !== 'none' && isSeen ? parseFloat(style.outlineWidth) : 0;
}
