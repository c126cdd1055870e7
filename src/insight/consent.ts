import type { InsightEvent, InsightSink } from './events.ts';

/** How many events are kept until the viewer decides; the oldest go first. */
const KEPT = 200;

export interface ConsentOptions {
  readonly sink: InsightSink;
  /** Whether the viewer consents now: `undefined` or `null`: not decided, so what the page said last holds. */
  readonly consent?: (() => boolean | null | undefined) | undefined;
  /** What becomes of events before the viewer decides: kept in memory, or dropped. */
  readonly undecided: 'keep' | 'drop';
}

/** Stands between what happens and the sink: nothing passes without consent. */
export interface ConsentGate {
  /** Hands the event on, keeps it, or drops it. */
  pass(event: InsightEvent): void;
  /** The page says what the viewer decided; null: something may have changed, look again. */
  tell(granted: boolean | null): void;
}

/** Makes a gate that is shut. */
export function createConsentGate({ sink, consent, undecided }: ConsentOptions): ConsentGate {
  let told: boolean | null = null;
  let kept: InsightEvent[] = [];
  const hand = (event: InsightEvent): void => {
    try {
      sink(event);
    } catch (error) {
      report(error);
    }
  };
  const isGranted = (): boolean | null => (consent ? asked(consent) : null) ?? told;
  const settle = (): boolean | null => {
    const granted = isGranted();
    if (granted === null) return null;
    const waiting = kept;
    kept = [];
    if (granted) waiting.forEach(hand);
    return granted;
  };
  return {
    pass(event) {
      const granted = settle();
      if (granted) hand(event);
      else if (granted === null && undecided === 'keep') kept = [...kept, event].slice(-KEPT);
    },
    tell(granted) {
      told = granted ?? told;
      settle();
    },
  };
}

/** Only what is exactly true or false is an answer. One that throws is a no. */
function asked(consent: () => unknown): boolean | null {
  try {
    const answer = consent();
    return typeof answer === 'boolean' ? answer : null;
  } catch (error) {
    report(error);
    return false;
  }
}

function report(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
