// A live show on a plain page: the core, the feed and the ladder, and no element of ours.
import { loadShow } from 'onair-shop/presets/index.js';
import { createSurface } from 'onair-shop/transport/surface.js';
import { showCues } from './cues.js';
import { showFaults } from './faults.js';
import { showPlayer } from './player.js';
import { showProducts } from './products.js';
import { showQuestions } from './questions.js';
import { inLanguage } from './words.js';

const byId = (id) => document.getElementById(id);
const src = new URLSearchParams(location.search).get('show') ?? '/live/show.json';

const loaded = await loadShow(new URL(src, location.href).href);
if (!loaded.ok) {
  byId('title').textContent = 'The show cannot be opened';
  byId('trouble').textContent = loaded.error.message;
  byId('path').textContent = '';
} else {
  const { show } = loaded;
  // For the console: show.state, show.delay(), show.send('question.ask', { text, lang }).
  globalThis.show = show;
  byId('title').textContent = inLanguage(show.manifest.title);
  if (show.manifest.demo) {
    byId('label').textContent = inLanguage(show.manifest.demo);
    byId('label').hidden = false;
  }
  showPlayer(show, byId);
  showProducts(show, byId);
  showQuestions(show, byId);
  showCues(show, byId('cues'));
  void showFaults(byId('faults'), byId('fault-buttons'));
  show.play(createSurface(byId('stage')), { muted: true });
}
