import { drawnElements, drawnParent, isVisible } from './flat-tree.ts';
import {
  ancestors,
  colour,
  contrast,
  edgesOf,
  groundOf,
  outlineOf,
  picturesIn,
  SEEN,
  systemColour,
  type Colour,
  type Pictures,
} from './look.ts';
import { nameOf } from './overflow.ts';
import { visibleText } from './visible-text.ts';

/** Of text (WCAG 1.4.3). */
const READABLE = 4.5;
const CONTROLS =
  'button, a[href], input, textarea, select, :is([role=button], [role=tab], [role=switch], [role=slider])';
const CHOSEN = '[aria-selected=true], [aria-pressed=true], :checked';
const NOT_CHOSEN = '[aria-selected=false], [aria-pressed=false], input:not(:checked)';
/** What is told apart from its surroundings by an edge alone, once grounds and shadows are gone. */
const BOXES =
  'dialog[open], :popover-open, [role=dialog], [part~=skeleton], [part~=chip], [part~=toast], article.card';
/** Not to be used now, and not because it was used. */
const DISABLED = ':disabled, [aria-disabled=true]:not([aria-pressed=true], .done)';

/** What cannot be seen, or told apart, of our elements in a place while colours are forced. */
export function forcedColourTrouble(place: Element): string[] {
  const ours = [...drawnElements(place)].filter(isOurs).filter(isVisible);
  const pictures = picturesIn(place);
  const trouble = new Set<string>();
  const say = (element: Element, what: string | null): void => {
    if (what) trouble.add(`forced colours: ${nameOf(element)} ${what}`);
  };
  for (const element of ours) {
    if (element.matches('svg.icon')) say(element, iconTrouble(element));
    if (element.matches(BOXES)) say(element, boxTrouble(element, pictures));
  }
  const controls = [...drawnElements(place)].filter(
    (element) => isOurs(element) && element.matches(CONTROLS) && isVisible(faceOf(element)),
  );
  for (const control of controls) {
    const face = faceOf(control);
    const ground = groundOf(face, pictures);
    say(control, faceTrouble(face, ground));
    say(control, disabledTrouble(control, face));
    if (control.matches(CHOSEN)) say(control, chosenTrouble(control, controls, pictures));
    say(control, focusTrouble(control, ground));
  }
  return [...trouble];
}

function isOurs(element: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('onair-');
}

/** What is drawn of a control: a radio button's own is its label. */
function faceOf(control: Element): Element {
  return control.matches('[type=radio], [type=checkbox]')
    ? (control.closest('label') ?? control)
    : control;
}

const iconsOf = (element: Element): Element[] =>
  [...drawnElements(element)].filter((one) => one.localName === 'svg' && isVisible(one));

/** Forced colours leave an icon's own alone. */
function iconTrouble(icon: Element): string | null {
  const { stroke } = getComputedStyle(icon);
  const around = drawnParent(icon);
  const text = around ? getComputedStyle(around).color : '';
  return stroke === text ? null : `is ${stroke} among words of ${text}`;
}

/** Something of it can be seen: its words (which have a ground of their own), its icon, or its edge. */
function faceTrouble(face: Element, ground: Colour | null): string | null {
  const { color } = getComputedStyle(face);
  if (visibleText(face)) {
    const seen = ground ? contrast(colour(color), ground) : READABLE;
    return seen < READABLE ? `has words of ${color} on ${String(ground)}` : null;
  }
  const [icon] = iconsOf(face);
  if (icon) {
    if (!ground) return 'has an icon that lies bare on a picture';
    const { stroke } = getComputedStyle(icon);
    return contrast(colour(stroke), ground) < SEEN ? `has an icon of ${stroke}` : null;
  }
  const isNative = face.matches('input[type=range]');
  const isSeen = isNative || [face, ...boxesAround(face)].some((one) => hasEdge(one, ground));
  return isSeen ? null : 'has neither words nor an icon nor an edge';
}

function* boxesAround(element: Element): Generator<Element> {
  let count = 0;
  for (const box of ancestors(element)) {
    if (box !== element) yield box;
    if (++count > 4) return;
  }
}

const hasEdge = (element: Element, ground: Colour | null): boolean =>
  [undefined, '::before'].some((pseudo) =>
    edgesOf(element, ground, pseudo).some((width) => width > 0),
  );

function boxTrouble(box: Element, pictures: Pictures): string | null {
  const { width, height } = box.getBoundingClientRect();
  if (width >= innerWidth && height >= innerHeight) return null;
  const around = drawnParent(box);
  const ground = around ? groundOf(around, pictures) : null;
  const parts = box.matches('[part~=skeleton]') ? [...drawnElements(box)] : [box];
  return parts.some((part) => hasEdge(part, ground)) ? null : 'has no edge';
}

function disabledTrouble(control: Element, face: Element): string | null {
  if (!control.matches(DISABLED)) return null;
  const { color } = getComputedStyle(face);
  const isGrey = String(colour(color)) === String(systemColour('GrayText'));
  return isGrey ? null : `cannot be used and does not say so: ${color}`;
}

/** A chosen one has another shape than one beside it, not only another colour or weight. */
function chosenTrouble(
  control: Element,
  controls: readonly Element[],
  pictures: Pictures,
): string | null {
  const group = faceOf(control).parentElement;
  const shape = shapeOf(faceOf(control), pictures);
  const alike = controls
    .filter((one) => one.matches(NOT_CHOSEN) && faceOf(one).parentElement === group)
    .some((one) => shapeOf(faceOf(one), pictures) === shape);
  return alike ? 'is chosen and looks like one that is not' : null;
}

function shapeOf(face: Element, pictures: Pictures): string {
  const ground = groundOf(face, pictures);
  const parts = [...drawnElements(face)].filter(isVisible);
  return JSON.stringify(
    parts.map((part) => [
      part.localName === 'svg',
      edgesOf(part, ground),
      outlineOf(part, ground),
      String(groundOf(part, pictures)),
    ]),
  );
}

/** With the focus it has an outline that it had not, or what it is drawn in has. */
function focusTrouble(control: Element, ground: Colour | null): string | null {
  const outlines = (): string =>
    [control, ...boxesAround(control)]
      .flatMap((one) => [undefined, '::after'].map((pseudo) => outlineOf(one, ground, pseudo)))
      .join();
  (control as HTMLElement).blur();
  const before = outlines();
  (control as HTMLElement).focus({ preventScroll: true });
  if (!control.matches(':focus')) return null;
  const isSeen = outlines() !== before;
  (control as HTMLElement).blur();
  return isSeen ? null : 'has the focus and does not show it';
}
