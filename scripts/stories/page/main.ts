// Runs in the page of a built Storybook: what the checker asks of each story.
import kiln from '../../../src/styles/themes/kiln.css';
import { audit } from './audit.ts';
import { allSeen, noteElements, watchElements } from './collect.ts';
import { watchErrors } from './errors.ts';
import { forcedColourTrouble } from './forced-colours.ts';
import { isTooMuch, motionText, watchMotion } from './motion.ts';
import { sidewaysTrouble } from './overflow.ts';
import { comeToRest, filmsShown, finishTransitions, lasting } from './rest.ts';
import { setGlobals, showStory, shownParameters } from './storybook.ts';
import { visibleText } from './visible-text.ts';

/** What became of a story. */
export interface StoryOutcome {
  readonly trouble: readonly string[];
  readonly wide: boolean;
}

const THEME = new CSSStyleSheet();
THEME.replaceSync(kiln);
const errors = watchErrors();
const motion = watchMotion();
watchElements();

const place = (): Element => document.querySelector('#storybook-root') ?? document.body;

function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
  scrollTo(0, 0);
  motion.take();
}

const missingWords = (missing: readonly string[]): string[] =>
  missing.length === 0
    ? []
    : [
        ...missing.map((word) => `not to be seen: “${word}”`),
        `what is seen: “${visibleText(place()).slice(0, 400)}”`,
      ];

const onairStories = {
  /** Shows a story and says what is wrong with it. */
  async check(storyId: string): Promise<StoryOutcome> {
    forget();
    const trouble = await showStory(storyId);
    const parameters = shownParameters();
    const words = parameters.text ?? [];
    if (words.length === 0) trouble.push('it says no words that must be seen: parameters.text');
    trouble.push(...missingWords(await comeToRest(place(), words)));
    noteElements(document.body);
    trouble.push(...(await audit(place())));
    trouble.push(...errors.take());
    return { trouble, wide: parameters.wide ?? false };
  },
  setGlobals,
  /** Shows a story for a picture: at rest, with the pictures of its films. What of its words is not to be seen. */
  async pose(storyId: string): Promise<string[]> {
    forget();
    const trouble = await showStory(storyId);
    // Words of another language than the story's own are not looked for.
    const words = document.documentElement.lang === 'en' ? (shownParameters().text ?? []) : [];
    trouble.push(...missingWords(await comeToRest(place(), words)));
    await filmsShown(place());
    if (!shownParameters().keepsFocus) (document.activeElement as HTMLElement | null)?.blur();
    return trouble;
  },
  /** The contrast that remains in the other scheme, with the merchant's theme. */
  async contrastOfTheme(): Promise<string[]> {
    const { style } = document.documentElement;
    const { adoptedStyleSheets: before } = document;
    const { colorScheme } = style;
    document.adoptedStyleSheets = [...before, THEME];
    style.colorScheme = 'dark';
    finishTransitions(place());
    const trouble = await audit(place(), 'contrast');
    style.colorScheme = colorScheme;
    document.adoptedStyleSheets = before;
    finishTransitions(place());
    return trouble.map((what) => `dark, with a theme: ${what}`);
  },
  /** Waits until nothing changes any more: after the page got another size. */
  async rest(): Promise<void> {
    await comeToRest(place(), []);
  },
  /** What does not fit across the page at the width that it has now, with text of this size. */
  async fits(fontSize: string): Promise<string[]> {
    const { style } = document.documentElement;
    style.fontSize = fontSize;
    await comeToRest(place(), []);
    const trouble = await lasting(() => sidewaysTrouble(place()));
    style.fontSize = '';
    return trouble;
  },
  /** What moved since the story was shown, and is too much for somebody who asked for less. */
  motions: (): string[] => [...new Set(motion.take().filter(isTooMuch).map(motionText))],
  /** What cannot be seen or told apart while a reader's own few colours are forced. */
  forcedColours: (): string[] => forcedColourTrouble(place()),
  /** What was seen of our elements, in all stories so far. */
  seen: allSeen,
  /** The words that can be seen. */
  text: (): string => visibleText(place()),
};

Object.assign(globalThis, { onairStories });
