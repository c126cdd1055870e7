import type { Context } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import type { StaffSample, StaffSnapshot } from '../../../../src/staff/staff-log.ts';
import { frame } from '../feed/frame.ts';
import type { FeedHub } from '../feed/hub.ts';
import { askedPosition, eventStream, hello } from '../feed/opening.ts';
import { formatPosition } from '../feed/position.ts';
import { createReader } from '../feed/reader.ts';
import type { FeedOptions } from '../feed/routes.ts';
import { checkDesk } from '../requests/roles.ts';
import type { Staff } from '../staff-tokens.ts';
import { createRoster } from './roster.ts';

/** Longest time, in milliseconds, that a timer of Node can wait. */
const MAX_TIMER = 2 ** 31 - 1;

/**
 * `GET /staff/feed` for signed staff: a snapshot, or from `after` on what the reader lacks, then
 * each entry of the staff log, who is present, and the viewers' lines. Ends with `staff.expired`.
 */
export function staffFeed(
  options: FeedOptions & { readonly hub: FeedHub },
): (c: Context) => Promise<Response> {
  const { show, clock, faults, tokens, signal, hub, lines } = options;
  const say = (sample: StaffFigure): StaffSample => ({
    v: 1,
    at: new Date(clock.now()).toISOString(),
    ...sample,
  });
  const present = (): StaffSample =>
    say({ type: 'staff.present', data: { staff: roster.present } });
  const watched = (): StaffSample => say({ type: 'staff.lines', data: { lines: lines.current } });
  const roster = createRoster(() => hub.publish([present()]));
  lines.watch(() => hub.publish([watched()]), signal);
  return async (c) => {
    const staff = await tokens.verify(c.req.header('authorization'));
    checkDesk(staff);
    const leave = roster.enter(staff);
    const life = new AbortController();
    const { epoch, staff: log } = show.store;
    const reader = createReader({
      ...{ log, epoch, faults, now: clock.now },
      ...openingOf(c, options, staff),
      samples: [present(), watched()],
      closed() {
        life.abort();
        leave();
      },
    });
    const expire = (): void => reader.finish([say({ type: 'staff.expired', data: {} })]);
    at(staff.expiresAt, clock, expire, life.signal);
    return eventStream(c, hub, reader);
  };
}

type StaffFigure = StaffSample extends infer S
  ? S extends StaffSample
    ? Omit<S, 'v' | 'at'>
    : never
  : never;

/** What comes first, and from where the log follows. */
function openingOf(
  c: Context,
  { show, clock }: FeedOptions,
  { id, role, expiresAt }: Staff,
): { readonly opening: string; readonly seq: number } {
  const { epoch, staff: log } = show.store;
  const opening = hello(show, log, clock);
  const asked = askedPosition(c, epoch);
  if (asked !== null && asked <= log.last()) return { opening, seq: asked };
  const seq = log.last();
  const snapshot: StaffSnapshot = {
    ...{ v: 1, show: show.manifest.id, epoch, seq },
    at: new Date(clock.now()).toISOString(),
    me: { id, role, expiresAt },
    state: show.staff,
  };
  const piece = frame('snapshot', JSON.stringify(snapshot), formatPosition({ epoch, seq }));
  return { opening: opening + piece, seq };
}

/** Runs `task` at `time`, however far off it is, unless `signal` aborts before. */
function at(time: number, clock: Clock, task: () => void, signal: AbortSignal): void {
  const left = time - clock.now();
  if (left <= MAX_TIMER) clock.after(left, task, signal);
  else clock.after(MAX_TIMER, () => at(time, clock, task, signal), signal);
}
