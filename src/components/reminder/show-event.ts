import type { Manifest } from '../../protocol/manifest.ts';
import type { CalendarEvent } from './ics.ts';

export interface ShowEventOptions {
  readonly title: string;
  readonly summary: string;
  /** Address of the page that the show is on. */
  readonly page: string;
  readonly now: number;
}

/** A show as an event of the viewer's calendar. */
export function showEvent(
  { id, startsAt, endsAt }: Manifest,
  { title, summary, page, now }: ShowEventOptions,
): CalendarEvent {
  const { host } = new URL(page);
  const url = page.replace(/#.*$/, '');
  return {
    uid: `${id}@${host || 'onair-shop'}`,
    madeAt: now,
    startsAt: Date.parse(startsAt),
    ...(endsAt !== undefined && { endsAt: Date.parse(endsAt) }),
    title,
    text: [summary, url].filter(Boolean).join('\n'),
    url,
  };
}
