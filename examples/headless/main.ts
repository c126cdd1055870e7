// A show without a page: reads a live show in Node and prints its facts.
//   node examples/live-server/main.ts                  (in one terminal)
//   npm run example:headless [-- <manifest URL>]       (in another)
import { loadShow } from '../../src/presets/index.ts';
import { FACT_NAMES } from '../../src/core/index.ts';

const url = process.argv[2] ?? 'http://127.0.0.1:8080/live/show.json';
const loaded = await loadShow(url);
if (!loaded.ok) {
  console.error(loaded.error.message);
  process.exit(1);
}
const { show } = loaded;
const { title } = show.manifest;
console.log(typeof title === 'string' ? title : (title['en'] ?? Object.values(title)[0]));
show.select(
  ({ feed }) => feed.status,
  (status) => console.log(`feed: ${status}`),
);
show.on('onair-failed', ({ error }) => console.log(`${error.area}: ${error.message}`));
for (const name of Object.values(FACT_NAMES)) {
  show.on(name, ({ cue }) => console.log(cue.at, cue.type, JSON.stringify(cue.data)));
}
