import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkStory } from '../../scripts/stories/check-story.ts';
import { proveMotion } from '../../scripts/stories/prove-motion.ts';
import { proveElement, type Seen } from '../../scripts/stories/prove-manifest.ts';
import { openStories, type StoryPage } from '../../scripts/stories/story-page.ts';
import { storiesOf } from '../../scripts/stories/story-index.ts';

const FOLDER = '.cache/storybook-fixture';

/** What the checker has to say of each story; nothing: it passes. */
const EXPECTED: Readonly<Record<string, RegExp | null>> = {
  good: null,
  'through-shadow-and-slot': null,
  careless: /moves: <p> slides: translate over 1000 ms/,
  careful: null,
  'says-nothing': /says no words/,
  'shows-nothing': /not to be seen: “Words”/,
  'hides-it': /not to be seen: “Words”/,
  'not-slotted': /not to be seen: “Words”/,
  'has-no-name': /axe button-name/,
  'too-pale': /axe color-contrast/,
  'too-wide': /320 px: the page scrolls sideways/,
  'cut-off': /320 px: “Words that go on .*” is cut off by <p>/,
  'play-fails': /play: expected 'this' to be 'that'/,
  'says-an-error': /something is wrong/,
  throws: /it cannot be rendered/,
  rejects: /Unhandled: Error: nobody caught it/,
};

/** What a story looks like whose styles forget forced colours. */
const CARELESS: readonly RegExp[] = [
  /forced colours: <button> .* is chosen and looks like one that is not/,
  /forced colours: <button class="bare"> .* has neither words nor an icon nor an edge/,
  /forced colours: <button class="bare"> .* has the focus and does not show it/,
  /forced colours: <button> .* cannot be used and does not say so/,
  /forced colours: <svg class="icon"> .* is rgb\(20, 20, 20\) among words of rgb\(255, 255, 255\)/,
  /forced colours: <div> .* has no edge/,
];

describe('the story checker', { timeout: 120_000 }, () => {
  let stories: StoryPage;
  before(async () => {
    const args = ['build', '--config-dir', 'test/stories/fixture', '--output-dir', FOLDER];
    const storybook = resolve('node_modules/.bin/storybook');
    execFileSync(process.execPath, [storybook, ...args, '--quiet'], { stdio: 'ignore' });
    stories = await openStories('chromium', FOLDER);
  });
  after(() => stories.close());

  it('knows of every story', () => {
    const ids = storiesOf([], FOLDER).map(({ id }) => id.replace('wrong--', ''));
    assert.deepEqual(ids, Object.keys(EXPECTED));
  });

  for (const [name, expected] of Object.entries(EXPECTED)) {
    it(expected ? `refuses the story “${name}”` : `passes the story “${name}”`, async () => {
      const trouble = (await checkStory(stories, `wrong--${name}`)).join('\n');
      if (expected) assert.match(trouble, expected);
      else assert.equal(trouble, '');
    });
  }

  it('knows what forced colours leave unseen or alike', async () => {
    const trouble = (await checkStory(stories, 'wrong--careless')).join('\n');
    for (const expected of CARELESS) assert.match(trouble, expected);
  });

  it('sees what moves for a reader who did not ask for less', async () => {
    assert.deepEqual(await proveMotion(stories, 'wrong--careful', 'slides'), []);
    const told = await proveMotion(stories, 'wrong--good', 'slides');
    assert.deepEqual(told, ['no slides was noticed, only: ']);
  });

  it('refuses a story that is not there', async () => {
    assert.match((await checkStory(stories, 'wrong--missing')).join('\n'), /no such story/);
  });

  it('passes a good story after all of them', async () => {
    assert.deepEqual(await checkStory(stories, 'wrong--good'), []);
  });
});

describe('the proof of the manifest', { timeout: 60_000 }, () => {
  let seen: Seen;
  before(async () => {
    const stories = await openStories('chromium', FOLDER);
    await checkStory(stories, 'wrong--through-shadow-and-slot');
    seen = await stories.call<Seen>('seen');
    await stories.close();
  });
  const whole = {
    tagName: 'onair-fixture',
    cssParts: [{ name: 'words' }],
    cssStates: [{ name: 'shown' }],
    cssProperties: [{ name: '--onair-fixture-ink' }],
    slots: [{ name: 'more' }],
    events: [{ name: 'onair-fixture-shown' }],
    attributes: [{ name: 'heading' }],
    members: [{ kind: 'field', name: 'heading' }],
  };

  it('passes what is documented as it is', () => {
    assert.deepEqual(proveElement(whole, seen), []);
  });

  it('refuses what is shown and not documented', () => {
    for (const list of Object.keys(whole).filter((key) => key !== 'tagName')) {
      const trouble = proveElement({ ...whole, [list]: [] }, seen);
      assert.equal(trouble.length, 1, `${list}: ${trouble.join()}`);
      assert.match(trouble[0] ?? '', /^does not say the/);
    }
  });

  it('refuses what is documented and not shown', () => {
    for (const [list, said] of Object.entries(whole)) {
      if (typeof said === 'string') continue;
      const nowhere = { kind: 'field', name: 'nowhere' };
      const trouble = proveElement({ ...whole, [list]: [...said, nowhere] }, seen);
      assert.match(trouble.join(), /^says the \S+ ?\S* “nowhere”: no story shows it$/);
    }
    assert.deepEqual(proveElement({ tagName: 'onair-nobody' }, seen), ['no story shows it']);
  });

  it('takes what leaves an element, or is relayed, as shown on show elements, once any story shows it', () => {
    const nothing = Object.fromEntries(
      Object.keys(seen['onair-fixture'] ?? {}).map((key) => [key, []]),
    );
    const fired = {
      'onair-card': { ...nothing, events: ['onair-cart-add', 'onair-show-changed'] },
    };
    const all = { ...fired, 'onair-host': nothing, 'onair-list': nothing } as unknown as Seen;
    const fact = { name: 'onair-show-changed' };
    const host = { tagName: 'onair-host', events: [fact, { name: 'onair-cart-add' }] };
    assert.deepEqual(proveElement(host, all), []);
    const never = { ...host, events: [fact, { name: 'onair-cart-change' }] };
    assert.match(proveElement(never, all).join(), /“onair-cart-change”: no story shows it/);
    const list = { tagName: 'onair-list', events: [{ name: 'onair-cart-add' }] };
    assert.match(proveElement(list, all).join(), /“onair-cart-add”: no story shows it/);
  });
});
