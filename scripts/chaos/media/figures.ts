import { delayOf, FRAME } from '../../../bench/loop-time.ts';
import type { ShownChange, ShownPicture, Witness } from './page.ts';

/** Content that went by unseen for less is a reader's miss, not a viewer's. Milliseconds. */
const NOTHING = 100;
/** How long after a return its picture counts as the return's. */
const AFTER_RETURN = 1_500;

/** When each thing was done to the line or a server. Server times, in milliseconds. */
export interface Course {
  readonly faultAt: number;
  readonly healedAt: number;
  readonly endedAt: number;
}

/** What a viewer saw of a fault. Milliseconds; null: it did not happen. */
export interface Figures {
  /** From the fault until the player says that something is wrong. */
  readonly notice: number | null;
  /** The longest that a picture stood, from the fault until it was over. */
  readonly freeze: number;
  /** What was never shown because of changes of path on the way out, and what was shown twice. */
  readonly lost: number;
  readonly repeated: number;
  /** What the picture jumped ahead otherwise while the fault lasted: live media goes on without who freezes. */
  readonly skipped: number;
  /** From the end of the fault until the better path is in sight again, and how that looked. */
  readonly back: number | null;
  readonly freezeBack: number | null;
  readonly skipBack: number | null;
  /** The paths in sight, one after another, from just before the fault. */
  readonly paths: readonly string[];
  /** How often the feed or the cart's state broke. */
  readonly feedBreaks: number;
  readonly cartBreaks: number;
}

/** Server time of each path's frame 0, modulo the loop. */
export type Starts = Readonly<Record<string, number>>;

/** A picture and the moment of the show that it is of. */
interface Moment extends ShownPicture {
  readonly content: number;
}

/** What lies between two pictures. */
interface Step {
  readonly from: Moment;
  readonly to: Moment;
  readonly stood: number;
  /** Content between them that was not shown; negative: content that is shown again. */
  readonly missed: number;
  readonly isMove: boolean;
}

/** Reads what a viewer saw out of what its page wrote down. */
export function figuresOf({ pictures, changes }: Witness, course: Course, starts: Starts): Figures {
  const { faultAt, healedAt, endedAt } = course;
  const steps = stepsOf(pictures, starts);
  const within = (from: number, to: number): readonly Step[] =>
    steps.filter(({ to: { at } }) => at > from && at <= to);
  const during = within(faultAt, healedAt);
  const comeBack = within(healedAt, endedAt).find(({ isMove }) => isMove);
  const backAt = comeBack?.to.at ?? null;
  const around = backAt === null ? [] : within(backAt - NOTHING, backAt + AFTER_RETURN);
  const pathsBefore = changes.filter(({ of, at }) => of === 'transport' && at <= faultAt).slice(-1);
  const after = changes.filter(({ at }) => at > faultAt && at <= endedAt);
  return {
    notice: noticeOf(after, course),
    freeze: Math.max(lastGap(during, course), ...during.map(({ stood }) => stood)),
    lost: total(during.filter(({ isMove }) => isMove).map(lostIn)),
    repeated: total(during.map(({ missed }) => Math.max(0, -missed))),
    skipped: total(during.filter(({ isMove }) => !isMove).map(lostIn)),
    back: backAt === null ? null : backAt - healedAt,
    freezeBack: around.length > 0 ? Math.max(...around.map(({ stood }) => stood)) : null,
    skipBack: comeBack ? comeBack.missed : null,
    paths: [...pathsBefore, ...after.filter(({ of }) => of === 'transport')].map(
      ({ value }) => value,
    ),
    feedBreaks: after.filter(({ of, value }) => of === 'feed' && value !== 'open').length,
    cartBreaks: after.filter(({ of, value }) => of === 'cart' && value === 'failed').length,
  };
}

function stepsOf(pictures: readonly ShownPicture[], starts: Starts): readonly Step[] {
  const moments = pictures.map((picture): Moment => {
    const start = starts[picture.transport] ?? Number.NaN;
    return { ...picture, content: picture.at - delayOf(picture.at, picture.counter, start) };
  });
  return moments.slice(1).map((to, index): Step => {
    const from = moments[index] as Moment;
    const isMove = from.transport !== to.transport;
    return {
      from,
      to,
      stood: to.at - from.at,
      missed: to.content - from.content - FRAME,
      isMove,
    };
  });
}

/** What a step proves lost: the reader's own blindness is taken off. */
function lostIn({ missed, to }: Step): number {
  return missed <= NOTHING ? 0 : Math.max(0, missed - to.blind);
}

/** The picture that still stood when the fault was over. */
function lastGap(during: readonly Step[], { faultAt, healedAt }: Course): number {
  return healedAt - (during.at(-1)?.to.at ?? faultAt);
}

const TROUBLED = ['suspect', 'switching', 'failed', 'connecting'];

function noticeOf(after: readonly ShownChange[], { faultAt, healedAt }: Course): number | null {
  const noticed = after.find(
    ({ of, value, at }) => of === 'phase' && at <= healedAt && TROUBLED.includes(value),
  );
  return noticed ? noticed.at - faultAt : null;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
