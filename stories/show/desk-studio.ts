import { emptyState } from '../../src/core/reduce/reduce.ts';
import { createShow, type Show } from '../../src/core/show.ts';
import type { Manifest } from '../../src/protocol/manifest.ts';
import type { ProblemReason, ShowRequest } from '../../src/protocol/request.ts';
import { createDesk, type Desk } from '../../src/staff/desk.ts';
import type { StaffFeed, StaffRefusal } from '../../src/staff/staff-feed.ts';
import type { HeldQuestion, StaffMember, ViewerLine } from '../../src/staff/staff-log.ts';
import type { FakeClock } from '../../src/testing/fake-clock.ts';
import { createAnswers } from '../../src/transport/memory/answers.ts';
import { memoryFeed, type CueDraft, type MemoryFeed } from '../../src/transport/memory/feed.ts';
import { createLine } from '../../src/transport/memory/line.ts';
import { DESK_AGENDA, DESK_LOG, DESK_VOTES } from './desk-questions.ts';
import { staffDouble, type StaffDouble } from './staff-double.ts';
import { storyManifest } from './story-manifest.ts';
import { storyClock, storyShow } from './story-show.ts';
import { at } from './story-questions.ts';

export const HOST: StaffMember = { id: 'potter', role: 'host' };
export const MODERATOR: StaffMember = { id: 'helper', role: 'moderator' };
export const TRANSLATOR: StaffMember = { id: 'li', role: 'translator' };

const LINES: readonly ViewerLine[] = [
  { path: 'webrtc', viewers: 351, delay: 0.4, stalls: 7 },
  { path: 'hls', viewers: 58, delay: 2.9, stalls: 0 },
  { path: 'sound', viewers: 3, delay: 0.5, stalls: 0 },
];

const HELD: readonly HeldQuestion[] = [
  {
    questionId: 'held-1',
    text: 'Write to me at this address for the same mug at half the price.',
    lang: 'en',
    at: at('14:02:50'),
  },
];

export interface DeskStudioOptions {
  /** Time of the show, UTC. */
  readonly at?: string;
  readonly log?: readonly CueDraft[];
  readonly manifest?: Partial<Manifest>;
  readonly held?: readonly HeldQuestion[];
  /** Question id → staff id. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly script?: boolean;
  readonly lines?: readonly ViewerLine[];
  /** Why a request is refused; null: it is not. */
  readonly refuse?: (request: ShowRequest) => ProblemReason | null;
}

/** One scripted show with its staff, in this page's memory, and the strings to pull. */
export interface DeskStudio {
  readonly feed: MemoryFeed;
  readonly clock: FakeClock;
  readonly staff: StaffDouble;
  /** Opens a desk for one of the staff. `refusal`: the token is not taken; `isSilent`: nothing answers. */
  open(member?: StaffMember, options?: { refusal?: StaffRefusal; isSilent?: boolean }): Desk;
  /** A show that plays beside it: one still of the film. */
  preview(): Show;
  cut(): void;
  restore(): void;
}

/** A show at one moment of the script, with a double of the server behind its desks. */
export function deskStudio({
  at: time = '14:03:12',
  log = DESK_LOG,
  held = HELD,
  claims = {},
  script = false,
  lines = LINES,
  refuse = () => null,
  manifest,
}: DeskStudioOptions = {}): DeskStudio {
  const clock = storyClock(Date.parse(at(time)));
  const feed = memoryFeed({ show: 'small-home', clock, state: emptyState() });
  for (const cue of log) if (Date.parse(cue.at ?? '') <= clock.now()) feed.push(cue);
  const staff = staffDouble({ feed, clock, state: { held, claims, script }, refuse });
  const line = createLine();
  const show = (): Show => {
    const made = createShow({
      manifest: storyManifest({ agenda: DESK_AGENDA, ...manifest }),
      clock,
      feed,
    });
    made.connect();
    tellFigures(made, feed, time);
    return made;
  };
  return {
    feed,
    clock,
    staff,
    open(member = HOST, { refusal, isSilent } = {}) {
      const staffFeed: StaffFeed = {
        name: 'double',
        send: createAnswers(line, (request) => staff.perform(request, member)),
        open(position, listener, signal) {
          if (isSilent) return;
          if (refusal) return listener({ kind: 'refused', refusal });
          listen(position() === null);
          function listen(isNew: boolean): void {
            if (signal.aborted) return;
            listener({ kind: 'open' });
            if (isNew) listener({ kind: 'snapshot', data: snapshotFor(member, staff, clock) });
            staff.join(member, listener, signal);
            listener({ kind: 'sample', data: linesSample(lines, clock) });
            line.signal.addEventListener('abort', () => {
              listener({ kind: 'waiting', retryIn: 1_000 });
              void line.up.then(() => listener({ kind: 'open' }));
            });
          }
        },
      };
      return createDesk({ show: show(), feed: staffFeed, clock });
    },
    preview: () => storyShow({ at: time, log: [] }).show,
    cut: line.cut,
    restore: line.restore,
  };
}

function snapshotFor(me: StaffMember, { state, seq }: StaffDouble, clock: FakeClock): object {
  return {
    v: 1,
    show: 'small-home',
    epoch: 'memory',
    seq,
    at: new Date(clock.now()).toISOString(),
    me: { ...me, expiresAt: clock.now() + 43_200_000 },
    state,
  };
}

const linesSample = (lines: readonly ViewerLine[], clock: FakeClock): object => ({
  v: 1,
  at: new Date(clock.now()).toISOString(),
  type: 'staff.lines',
  data: { lines },
});

/** Votes and audience, once the log has been read. */
function tellFigures(show: Show, feed: MemoryFeed, time: string): void {
  show.select(
    ({ feed: { status } }) => status === 'open',
    (isOpen) => {
      if (!isOpen) return;
      for (const [questionId, votes] of Object.entries(DESK_VOTES))
        feed.sample({ v: 1, at: at(time), type: 'question.votes', data: { questionId, votes } });
      feed.sample({ v: 1, at: at(time), type: 'audience', data: { viewers: 412 } });
    },
  );
}
