import { STILL_MOTION, type StoryPage } from './story-page.ts';

/** A size of the page at which everything has to fit across it. */
interface Narrow {
  readonly name: string;
  readonly width: number;
  /** Of the text, as the page sets it. */
  readonly fontSize: string;
}

const USUAL = { width: 1280, height: 900 };
/** WCAG 2.2: 320 px without scrolling sideways (1.4.10), with text of the usual size; and text of twice the size (1.4.4). */
const NARROW: readonly Narrow[] = [
  { name: '320 px', width: 320, fontSize: '16px' },
  { name: 'zoom 200 %', width: USUAL.width / 2, fontSize: '200%' },
];

/** Few colours, and on another ground than the story's own. */
const FORCED = { ...STILL_MOTION, 'forced-colors': 'active', 'prefers-color-scheme': 'dark' };

/** What is wrong with a story in this engine; nothing: it passes. */
export async function checkStory(stories: StoryPage, id: string): Promise<readonly string[]> {
  try {
    return await check(stories, id);
  } catch (error) {
    await stories.reload();
    return [`the page was lost: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function check({ page, browser, call }: StoryPage, id: string): Promise<readonly string[]> {
  await page.resize(USUAL.width, USUAL.height);
  const { trouble, wide } = await call<{ trouble: string[]; wide: boolean }>('check', id);
  // Layout is the engines' own; what the sizes and colours come to is asked of one of them.
  if (browser.engine !== 'chromium') return trouble;
  trouble.push(...(await call<string[]>('contrastOfTheme')));
  await page.prefer?.(FORCED);
  trouble.push(...(await call<string[]>('forcedColours')));
  await page.prefer?.(STILL_MOTION);
  for (const { name, width, fontSize } of wide ? [] : NARROW) {
    await page.resize(width, USUAL.height);
    const cut = await call<string[]>('fits', fontSize);
    trouble.push(...cut.map((what) => `${name}: ${what}`));
  }
  // At each of these widths.
  const moved = await call<string[]>('motions');
  trouble.push(...moved.map((what) => `moves: ${what}`));
  return trouble;
}
