import type { CartPort } from '../../src/core/cart.ts';
import type { Feed, HealthSample, MediaState, RequestOutcome } from '../../src/core/ports.ts';
import { createShow, type Show } from '../../src/core/show.ts';
import { emptyState } from '../../src/core/reduce/reduce.ts';
import type { Manifest } from '../../src/protocol/manifest.ts';
import type { ShowRequest } from '../../src/protocol/request.ts';
import { createFakeClock, type FakeClock } from '../../src/testing/fake-clock.ts';
import { memoryFeed, type CueDraft, type MemoryFeed } from '../../src/transport/memory/feed.ts';
import { stillMedia } from './still-media.ts';
import { STORY_LOG, VOTES } from './story-log.ts';
import { storyManifest } from './story-manifest.ts';
import { at, QUESTIONS } from './story-questions.ts';

export interface StoryShowOptions {
  /** Time of the show, UTC: `14:03:12`. The log is told up to it, and the clock stands there. */
  readonly at?: string;
  readonly manifest?: Partial<Manifest>;
  /** What the media says of itself once it is asked to play; `muted: false`: as after the viewer's tap. */
  readonly media?: Partial<MediaState>;
  /** Milliseconds that the picture is behind; null: not known. */
  readonly delay?: number | null;
  /** Second of the film that is shown; null: no picture. */
  readonly second?: number | null;
  /** A guest is seen small over the host. */
  readonly hasGuest?: boolean;
  readonly health?: Partial<HealthSample>;
  /** By how much the server's clock may be otherwise, in milliseconds; without it that is not known. */
  readonly clockError?: number;
  readonly cart?: CartPort;
  /** Cues in the place of the script's; none: a show of which nothing is known. */
  readonly log?: readonly CueDraft[];
  /** How many want to know each question; unless it is said, those of the script. */
  readonly votes?: Readonly<Record<string, number>>;
  /** False: a show without a feed. */
  readonly feed?: boolean;
  /** Ids of the script's questions that this viewer asked: they are `mine`. */
  readonly asked?: readonly string[];
  /** Answers what viewers ask for. Default: questions enter the log, votes count. */
  readonly answer?: (
    request: ShowRequest,
    feed: MemoryFeed,
  ) => RequestOutcome | Promise<RequestOutcome>;
}

/** A show at one moment of the script, with the strings to pull. */
export interface StoryShow {
  readonly show: Show;
  readonly feed: MemoryFeed;
  readonly clock: FakeClock;
}

const PLAYING: MediaState = {
  phase: 'playing',
  transport: 'whep',
  playback: 'playing',
  muted: true,
  error: null,
};

/** The one scripted show, at one moment of it: what stories, element tests and screenshots show. */
export function storyShow({
  at: time = '14:03:12',
  media,
  delay = 400,
  second = 4,
  log = STORY_LOG,
  votes = log === STORY_LOG ? VOTES : {},
  answer = takeRequest,
  ...options
}: StoryShowOptions = {}): StoryShow {
  const clock = storyClock(Date.parse(at(time)));
  const feed = memoryFeed({ show: 'small-home', clock, state: emptyState(), answer });
  for (const cue of log) if (Date.parse(cue.at ?? '') <= clock.now()) feed.push(cue);
  const show = createShow({
    manifest: storyManifest(options.manifest),
    clock,
    cart: options.cart ?? null,
    ...(options.feed !== false && { feed: withClock(feed, options.clockError) }),
    media: stillMedia({
      state: { ...PLAYING, ...media },
      hasSound: media?.muted === false,
      capturedAt: () => (delay === null ? null : clock.now() - delay),
      second,
      hasGuest: options.hasGuest ?? false,
      ...(options.health && { health: options.health }),
    }),
  });
  show.connect();
  const told = (): void => {
    for (const [questionId, wanted] of Object.entries(votes)) {
      const data = { questionId, votes: wanted };
      feed.sample({ v: 1, at: at(time), type: 'question.votes', data });
    }
  };
  show.select(
    ({ feed: { status } }) => status === 'open',
    (open) => open && told(),
  );
  for (const { id, text, lang = 'en' } of QUESTIONS)
    if (options.asked?.includes(id)) void show.send('question.ask', { text, lang });
  return { show, feed, clock };
}

function withClock(feed: MemoryFeed, error: number | undefined): Feed {
  if (error === undefined) return feed;
  return { ...feed, clockOffset: () => Promise.resolve({ ms: 0, error }) };
}

/** What is due now is done by itself; the rest waits until the clock is moved. */
export function storyClock(start: number): FakeClock {
  const clock = createFakeClock(start);
  const { after } = clock;
  return Object.assign(clock, {
    after(...[ms, task, signal]: Parameters<typeof after>) {
      after(ms, task, signal);
      if (ms <= 0) void clock.advance(0);
    },
  });
}

let asked = 0;

/** What a helpful server does with a viewer's request. */
function takeRequest(request: ShowRequest, feed: MemoryFeed): RequestOutcome {
  const receipt = { opId: request.opId };
  if (request.op !== 'question.ask') return { ok: true, receipt };
  const { text, lang, productId } = request.data;
  const scripted = QUESTIONS.find((one) => one.text === text);
  if (scripted) return { ok: true, receipt: { ...receipt, id: scripted.id } };
  const questionId = `asked-here-${++asked}`;
  const { seq } = feed.push({
    type: 'question.asked',
    data: { questionId, text, lang, ...(productId !== undefined && { productId }) },
  });
  return { ok: true, receipt: { ...receipt, id: questionId, seq } };
}
