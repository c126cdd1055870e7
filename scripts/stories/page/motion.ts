/** Something that went from one look to another over time. */
export interface Motion {
  readonly element: string;
  /** Of its keyframes, of the property in transition, or what the script called. */
  readonly name: string;
  readonly properties: readonly string[];
  readonly milliseconds: number;
}

/** What was set going in our elements, since it was last asked. */
export interface MotionLog {
  take(): Motion[];
}

/** Keys of a keyframe that are no properties. */
const NOT_SHOWN = new Set(['offset', 'computedOffset', 'easing', 'composite']);

/** Listens in each shadow root that is made from now on: events of animations do not leave it. */
export function watchMotion(): MotionLog {
  let log: Motion[] = [];
  const note = (motion: Motion): number => log.push(motion);
  const { attachShadow, animate, scrollBy, scrollTo, scrollIntoView } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    root.addEventListener('animationstart', (event) => note(ofAnimation(event as AnimationEvent)));
    root.addEventListener('transitionrun', (event) => note(ofTransition(event as TransitionEvent)));
    return root;
  };
  Element.prototype.animate = function (frames, options) {
    const animation = animate.call(this, frames, options);
    const duration = Number(animation.effect?.getComputedTiming().duration ?? 0);
    const keyframes = (animation.effect as KeyframeEffect | null)?.getKeyframes() ?? [];
    const properties = new Set(keyframes.flatMap((frame) => Object.keys(frame)));
    for (const key of NOT_SHOWN) properties.delete(key);
    const [element, name] = [this.localName, 'animate()'];
    note({ element, name, properties: [...properties], milliseconds: duration });
    return animation;
  };
  const scrolls = { scrollBy, scrollTo, scrollIntoView } as Record<string, Scroll>;
  for (const [name, scroll] of Object.entries(scrolls)) {
    const noted = function (this: Element, ...args: [(ScrollOptions | number)?, number?]): void {
      const [how] = args;
      if (typeof how === 'object' && how.behavior === 'smooth') note(ofScroll(this, name));
      scroll.apply(this, args);
    };
    Object.assign(Element.prototype, { [name]: noted });
  }
  return {
    take() {
      const taken = log;
      log = [];
      return taken;
    },
  };
}

type Scroll = (this: Element, ...args: [(ScrollOptions | number)?, number?]) => void;

const ofScroll = ({ localName }: Element, name: string): Motion => ({
  element: localName,
  name: `${name}(), smooth`,
  properties: ['scroll'],
  // The engine's own, and never none.
  milliseconds: Infinity,
});

function ofAnimation({ target, animationName, pseudoElement }: AnimationEvent): Motion {
  const element = target as Element;
  const style = getComputedStyle(element, pseudoElement || null);
  return {
    element: element.localName,
    name: animationName,
    properties: keyframed(element.getRootNode() as ShadowRoot, animationName),
    milliseconds: timeOf(style.animationName, animationName, style.animationDuration),
  };
}

function ofTransition({ target, propertyName, pseudoElement }: TransitionEvent): Motion {
  const element = target as Element;
  const style = getComputedStyle(element, pseudoElement || null);
  const { transitionProperty, transitionDuration } = style;
  return {
    element: element.localName,
    name: `transition of ${propertyName}`,
    properties: [propertyName],
    milliseconds: timeOf(transitionProperty, propertyName, transitionDuration),
  };
}

/** In milliseconds, from the two lists of a computed style; Infinity: it cannot be told. */
function timeOf(names: string, name: string, times: string): number {
  const list = times.split(', ');
  const at = Math.max(0, names.split(', ').indexOf(name));
  const time = list[at % list.length] ?? '';
  return (parseFloat(time) || 0) * (time.endsWith('ms') ? 1 : 1000);
}

/** The properties that keyframes of a root's style sheets change. */
function keyframed({ adoptedStyleSheets }: ShadowRoot, name: string): string[] {
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  const found = rules.filter((rule) => rule instanceof CSSKeyframesRule && rule.name === name);
  const frames = (found as CSSKeyframesRule[]).flatMap(({ cssRules }) => [...cssRules]);
  return [...new Set((frames as CSSKeyframeRule[]).flatMap(({ style }) => [...style]))];
}

/** VISUAL's rule of reduced motion: a fade of 120 ms, and nothing else that takes time. */
const FADE_MS = 120;
/** A millisecond cannot be seen. */
const NONE_MS = 1;

/** Whether somebody who asked for less motion should not have seen it. */
export function isTooMuch({ properties, milliseconds }: Motion): boolean {
  const isFade = properties.length > 0 && properties.every((name) => name === 'opacity');
  return milliseconds > (isFade ? FADE_MS : NONE_MS);
}

/** In words. */
export const motionText = ({ element, name, properties, milliseconds }: Motion): string =>
  `<${element}> ${name}: ${properties.join(', ')} over ${milliseconds} ms`;
