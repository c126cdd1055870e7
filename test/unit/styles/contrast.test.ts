import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast, over, readColour, type Colour } from './colours.ts';
import { schemedThemes, type SchemedTheme } from './themes.ts';

const WHITE: Colour = [255, 255, 255, 1];
/** WCAG 2.2 AA: text (1.4.3); what is no text but has to be seen (1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;

type Pair = readonly [front: string, ground: string, least: number];
const on = (grounds: string, fronts: string, least: number): Pair[] =>
  grounds
    .split(' ')
    .flatMap((ground) => fronts.split(' ').map((front): Pair => [front, ground, least]));
const STATES = 'answered pending warning error';

/** What stands on what. */
const PAIRS: readonly Pair[] = [
  ...on('surface surface-raised surface-sunken', 'ink ink-2 ink-3', TEXT),
  ...on('surface surface-raised', STATES, TEXT),
  ...on('surface surface-raised', 'accent line-strong live focus', SHAPE),
  ...on('accent-soft', 'ink ink-2', TEXT),
  ...on('accent', 'on-accent', TEXT),
  ...STATES.split(' ').flatMap((state) => on(`${state}-soft`, `${state} ink ink-2`, TEXT)),
  ...on('video-ground', 'video-ink video-ink-2', TEXT),
  ...on('video-ground', 'video-live', SHAPE),
];

const colour = ({ values }: SchemedTheme, name: string): Colour =>
  readColour(values.get(name) ?? `no token ${name}`);

function assertContrast(front: Colour, ground: Colour, least: number, what: string): void {
  const ratio = contrast(over(front, ground), ground);
  assert.ok(ratio >= least, `${what}: ${ratio.toFixed(2)} of ${least}`);
}

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    assert.equal(contrast(readColour('#000'), readColour('#ffffff')), 21);
    assert.equal(contrast(readColour('#777'), WHITE).toFixed(2), '4.48');
    assert.deepEqual(over(readColour('rgb(0 0 0 / 0.5)'), WHITE), [127.5, 127.5, 127.5, 1]);
  });

  const themes = schemedThemes();
  it('is asked of the default and of a merchant’s theme, light and dark', () => {
    assert.deepEqual(
      themes.map(({ name, scheme }) => `${name} ${scheme}`),
      ['default light', 'default dark', 'kiln light', 'kiln dark'],
    );
  });

  for (const theme of themes) {
    it(`holds for each pair of the ${theme.name} theme, ${theme.scheme}`, () => {
      for (const [front, ground, least] of PAIRS) {
        const what = `${front} on ${ground}`;
        assertContrast(colour(theme, front), colour(theme, ground), least, what);
      }
    });

    it(`holds on video even over a white frame: ${theme.name}, ${theme.scheme}`, () => {
      const scrim = over(colour(theme, 'video-scrim'), WHITE);
      assertContrast(colour(theme, 'video-ink'), scrim, 7, 'video-ink on the scrim');
      assertContrast(colour(theme, 'video-ink-2'), scrim, TEXT, 'video-ink-2 on the scrim');
      assertContrast(colour(theme, 'video-live'), scrim, SHAPE, 'video-live on the scrim');
      const [red, green, blue] = colour(theme, 'video-veil');
      const behindText = over([red, green, blue, 0.6], WHITE);
      assertContrast(colour(theme, 'video-ink'), behindText, TEXT, 'video-ink on the veil');
    });
  }
});
