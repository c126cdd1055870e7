import type { Show } from '../core/show.ts';
import { createConsentGate, type ConsentGate } from './consent.ts';
import type { InsightSink } from './events.ts';
import { hearIntents } from './intents.ts';
import { followCart } from './order.ts';
import { browserPage, type Page } from './page.ts';
import { watchShow } from './show-of.ts';
import { followStay } from './stay.ts';
import { followQuestions, type Trust } from './trust.ts';
import { envelope, type Visit } from './visit.ts';

export interface InsightOptions {
  /** Where events go, once the viewer consents. */
  readonly sink: InsightSink;
  /**
   * Whether the viewer consents to analytics now; asked at each event. `null` or `undefined`: not
   * decided: what the latest `onair-consent` said holds, and before one nothing passes.
   */
  readonly consent?: () => boolean | null | undefined;
  /** What becomes of events before the viewer decides: the newest 200 are kept in memory (default), or all are dropped. */
  readonly undecided?: 'keep' | 'drop';
  /** Ends it: the viewer's leave is told, and nothing after. */
  readonly signal?: AbortSignal;
}

export interface FollowShowOptions extends InsightOptions {
  /** BCP 47; what the page is written in. */
  readonly lang?: string;
  /** ISO 3166-1 alpha-2; where the viewer buys. */
  readonly market?: string;
  /** What tells whether somebody looks, and leaves. Default: the browser's. */
  readonly page?: Page;
  /** Hears of the page's `onair-consent`. Default: the document. */
  readonly consentFrom?: EventTarget;
}

/** Follows a show without elements: all but what the viewer asks for through them. */
export function followShow(show: Show, options: FollowShowOptions): void {
  const { lang = null, market = null, page = browserPage } = options;
  const signal = options.signal ?? new AbortController().signal;
  const gate = openGate(options, options.consentFrom ?? document, signal);
  page.visits((life) => startVisit(show, { gate, page, lang, market: () => market }, life), signal);
}

/**
 * Follows whatever show an `<onair-shop>` or `<onair-show>` has, from the moment that it has one, and
 * what the viewer asks for through its elements. Nothing is stored; nothing is handed on without consent.
 */
export function followInsight(element: HTMLElement, options: InsightOptions): void {
  const signal = options.signal ?? new AbortController().signal;
  const gate = openGate(options, element.ownerDocument, signal);
  const market = (): string | null => element.getAttribute('market')?.toUpperCase() || null;
  const page = browserPage;
  watchShow(
    element,
    (show, until) =>
      page.visits((life) => {
        const lang = element.closest('[lang]')?.getAttribute('lang') || null;
        const { visit, trust } = startVisit(show, { gate, page, lang, market }, life);
        hearIntents(element, visit, trust);
      }, until),
    signal,
  );
}

interface Around {
  readonly gate: ConsentGate;
  readonly page: Page;
  readonly lang: string | null;
  market(): string | null;
}

function startVisit(
  show: Show,
  { gate, page, lang, market }: Around,
  signal: AbortSignal,
): { readonly visit: Visit; readonly trust: Trust } {
  const since = show.clock.now();
  const visit: Visit = {
    ...{ show, page, market, signal },
    say: (name, data) => gate.pass(envelope(show, name, data)),
  };
  visit.say('show_view', { phase: show.phase, lang, market: market() });
  const stay = followStay(visit);
  const trust = followQuestions(visit);
  followCart(visit);
  const leave = (): void => {
    const totals = stay.end();
    visit.say('show_leave', { visitMs: Math.round(show.clock.now() - since), ...totals });
  };
  signal.addEventListener('abort', leave, { once: true });
  return { visit, trust };
}

/** A gate that hears of the page's `onair-consent`, a `CustomEvent` with `{analytics: boolean}`. */
function openGate(
  { sink, consent, undecided = 'keep' }: InsightOptions,
  from: EventTarget,
  signal: AbortSignal,
): ConsentGate {
  const gate = createConsentGate({ sink, consent, undecided });
  const hear = (event: Event): void => {
    const { analytics } = ((event as CustomEvent<unknown>).detail ?? {}) as { analytics?: unknown };
    gate.tell(typeof analytics === 'boolean' ? analytics : null);
  };
  from.addEventListener('onair-consent', hear, { signal });
  return gate;
}
