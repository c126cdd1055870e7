import type { Show } from '../core/show.ts';
import type { InsightData, InsightEvent, InsightName } from './events.ts';
import type { Page } from './page.ts';

/** One viewer with one show on one page, from the view to the leave. */
export interface Visit {
  readonly show: Show;
  readonly page: Page;
  /** Where the viewer buys, as the page says it: ISO 3166-1 alpha-2; null: not said. */
  market(): string | null;
  /** Aborts when the viewer leaves. */
  readonly signal: AbortSignal;
  say<Name extends InsightName>(name: Name, data: InsightData[Name]): void;
}

/** Puts the envelope around what is said of a show. */
export function envelope<Name extends InsightName>(
  show: Show,
  name: Name,
  data: InsightData[Name],
): InsightEvent {
  const about = { at: Math.round(show.clock.now()), show: show.manifest.id, moment: show.moment() };
  return { name, ...about, ...data } as unknown as InsightEvent;
}
