// Runs in the viewer's page: plays the show and writes down what it shows.
import { systemClock } from '../../../src/core/clock.ts';
import type { Show } from '../../../src/core/show.ts';
import { loadShow } from '../../../src/presets/load-show.ts';
import { createSurface } from '../../../src/transport/surface.ts';
import { readCounter } from '../../../test/media/frame-counter.ts';

/** A picture that was another one than before. Times are server times, in milliseconds. */
export interface ShownPicture {
  readonly at: number;
  /** Its number in the clip's loop. */
  readonly counter: number;
  readonly transport: string;
  /** The longest time since the picture before in which nobody looked. */
  readonly blind: number;
}

/** A change of the show's state. */
export interface ShownChange {
  readonly at: number;
  readonly of: 'phase' | 'transport' | 'feed' | 'cart';
  readonly value: string;
}

/** What was asked of shop and show in the middle of a trouble, and what came of it. */
export interface Acts {
  readonly cart: string;
  readonly question: string;
}

/** What is known in Node of the page's globals. */
export interface Witness {
  readonly pictures: readonly ShownPicture[];
  readonly changes: readonly ShownChange[];
}

const LOOK = 15;
const pictures: ShownPicture[] = [];
const changes: ShownChange[] = [];

function look(show: Show): void {
  const canvas = document.createElement('canvas');
  let lookedAt = systemClock.now();
  let blind = 0;
  setInterval(() => {
    const at = systemClock.now();
    blind = Math.max(blind, at - lookedAt);
    lookedAt = at;
    const video = [...document.querySelectorAll('video')].find((one) => one.part.contains('shown'));
    const counter = video ? readCounter(video, canvas) : null;
    if (counter === null || counter === pictures.at(-1)?.counter) return;
    pictures.push({ at, counter, transport: show.state.media.transport ?? '', blind });
    blind = 0;
  }, LOOK);
}

function note(show: Show): void {
  const write = (of: ShownChange['of'], value: string): void => {
    if (changes.findLast((one) => one.of === of)?.value === value) return;
    changes.push({ at: systemClock.now(), of, value });
  };
  show.select(
    ({ media }) => media,
    ({ phase, transport }) => {
      write('phase', phase);
      write('transport', transport ?? '');
    },
  );
  show.select(
    ({ feed }) => feed.status,
    (status) => write('feed', status),
  );
  show.cart?.select(
    ({ status }) => status,
    (status) => write('cart', status),
  );
}

/** Puts one thing into the cart and asks a question; both reach their server or say why not. */
async function act(show: Show, ref: string, text: string): Promise<Acts> {
  const added = show.cart?.add([{ ref, quantity: 1 }]);
  const asked = show.send('question.ask', { text, lang: 'en' });
  const [result, outcome] = await Promise.all([added, asked]);
  const question = outcome.ok ? 'ok' : outcome.problem.type;
  return { cart: result?.status ?? 'none', question };
}

async function open(): Promise<void> {
  const loaded = await loadShow('/live/show.json', { cart: '/api/cart' });
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { show } = loaded;
  note(show);
  const stage = document.body.appendChild(document.createElement('div'));
  stage.style.width = '640px';
  show.play(createSurface(stage), { muted: true });
  look(show);
  Object.assign(globalThis, {
    show,
    witness: { pictures, changes },
    act: (ref: string, text: string) => act(show, ref, text),
  });
}

void open();
