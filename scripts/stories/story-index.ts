import { existsSync, readFileSync } from 'node:fs';

/** Where `npm run build:stories` leaves the Storybook. */
export const BUILT = '.cache/storybook';

/** One story of the built Storybook. */
export interface IndexedStory {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** `fresh`: it wants a page on which nothing was shown before. */
  readonly tags: readonly string[];
}

interface Entry extends IndexedStory {
  readonly type: 'story' | 'docs';
}

/** The stories of the built Storybook, in its order; `wanted`: those alone whose id has one of these in it. */
export function storiesOf(wanted: readonly string[] = [], folder = BUILT): readonly IndexedStory[] {
  const file = `${folder}/index.json`;
  if (!existsSync(file)) throw new Error('There is no Storybook: npm run build:stories');
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: Record<string, Entry> };
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
}
