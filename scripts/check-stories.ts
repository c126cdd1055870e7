// Every story of the built Storybook in a real engine: it renders, its `play` passes, its words are
// to be seen, axe finds nothing, nothing is cut off on a narrow page. In Chromium besides: nothing
// moves for a reader who asked for less motion, and with forced colours all can be seen and told
// apart. And custom-elements.json says of each element what the stories show of it, no less and no more.
//   npm run build:stories && node scripts/check-stories.ts chromium
//   node scripts/check-stories.ts firefox player     only stories that have "player" in their id
import { assertNode } from './assert-node.ts';
import { failuresText, type Failure } from './failures.ts';
import { readManifest } from './manifest/read-manifest.ts';
import { checkStory } from './stories/check-story.ts';
import { MOVING, proveMotion } from './stories/prove-motion.ts';
import { proveElement, type Seen } from './stories/prove-manifest.ts';
import { openStories } from './stories/story-page.ts';
import { storiesOf } from './stories/story-index.ts';
import { ENGINES, type Engine } from '../test/engines/engines.ts';

assertNode();
const [asked = 'chromium', ...wanted] = process.argv.slice(2);
const engine = ENGINES.find((one) => one === asked) satisfies Engine | undefined;
if (!engine) throw new Error(`No such engine: ${asked}`);
const opened = await openStories(engine);
const MOST_LINES = 8;
const count = { passed: 0, failed: 0 };
const failures: Failure[] = [];

function tell(name: string, trouble: readonly string[]): void {
  const isGood = trouble.length === 0;
  count[isGood ? 'passed' : 'failed']++;
  console.log(`${isGood ? '✔' : '✖'} ${name}`);
  for (const line of trouble.slice(0, MOST_LINES)) console.log(`    ${line}`);
  const more = trouble.length - MOST_LINES;
  if (more > 0) console.log(`    and ${more} more`);
}

for (const { id, tags } of storiesOf(wanted)) {
  const started = performance.now();
  if (tags.includes('fresh')) await opened.reload();
  const trouble = await checkStory(opened, id);
  tell(`${id} (${Math.round(performance.now() - started)} ms)`, trouble);
  if (trouble.length > 0) failures.push({ file: id, name: trouble[0] ?? '' });
}
if (engine === 'chromium') {
  const seen = await opened.call<Seen>('seen');
  for (const element of readManifest()) {
    const { tagName } = element;
    const isWanted = wanted.length === 0 || wanted.some((part) => tagName.includes(part));
    if (isWanted) tell(`<${tagName}> is as custom-elements.json says`, proveElement(element, seen));
  }
  const ids = new Set(storiesOf(wanted).map(({ id }) => id));
  for (const [id, name] of Object.entries(MOVING).filter(([story]) => ids.has(story))) {
    tell(`${id} moves unless less motion is asked for`, await proveMotion(opened, id, name));
  }
}
await opened.close();
console.log(failuresText(failures));
console.log(`\n${count.passed} passed, ${count.failed} failed`);
if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
