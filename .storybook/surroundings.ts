import { directionOf } from '../src/i18n/direction.ts';
import kiln from '../src/styles/themes/kiln.css?inline';
import './page.css';
import type { Globals } from './globals.ts';

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};
const THEMES: Readonly<Record<string, readonly CSSStyleSheet[]>> = {
  default: [],
  kiln: [sheet(kiln)],
};

/** Makes the page around a story what the toolbar says. */
export function surround({ theme, scheme, language, direction, width }: Globals): void {
  const { documentElement: root, body } = document;
  document.adoptedStyleSheets = [...(THEMES[theme] ?? [])];
  root.lang = language;
  root.dir = direction === 'auto' ? directionOf(language) : direction;
  root.style.colorScheme = scheme;
  body.style.maxInlineSize = width === 'auto' ? '' : `${width}px`;
}
