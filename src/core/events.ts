import type { CueType, KnownCue } from '../protocol/cue.ts';
import type { ShowError } from './errors.ts';
import type { MediaState } from './ports.ts';

/** Something of the show happened, as a cue tells it and when this viewer's picture shows it. */
export class CueEvent extends Event {
  readonly cue: KnownCue;
  constructor(type: FactName, cue: KnownCue) {
    super(type);
    this.cue = cue;
  }
}

/** Something went wrong. The show goes on as well as it can. */
export class FailureEvent extends Event {
  readonly error: ShowError;
  constructor(error: ShowError) {
    super('onair-failed');
    this.error = error;
  }
}

/** The viewer's media came to another state. */
export class MediaEvent extends Event {
  readonly state: MediaState;
  readonly previous: MediaState;
  constructor(state: MediaState, previous: MediaState) {
    super('onair-media-changed');
    this.state = state;
    this.previous = previous;
  }
}

/** The fact that each type of cue makes known. */
export const FACT_NAMES = {
  'show.state': 'onair-show-changed',
  'product.pin': 'onair-product-pinned',
  'product.unpin': 'onair-product-unpinned',
  'product.update': 'onair-product-updated',
  'offer.start': 'onair-offer-started',
  'offer.end': 'onair-offer-ended',
  'question.asked': 'onair-question-asked',
  'question.state': 'onair-question-moved',
  'chat.message': 'onair-chat-received',
  'chat.remove': 'onair-chat-removed',
  'poll.open': 'onair-poll-opened',
  'poll.close': 'onair-poll-closed',
  'agenda.enter': 'onair-agenda-entered',
  takeaway: 'onair-takeaway-added',
  correction: 'onair-correction-added',
  caption: 'onair-caption-shown',
} as const satisfies Record<CueType, string>;

export type FactName = (typeof FACT_NAMES)[CueType];

/** Events that a show fires, by name. */
export type ShowEventMap = Record<FactName, CueEvent> & {
  'onair-failed': FailureEvent;
  'onair-media-changed': MediaEvent;
};
