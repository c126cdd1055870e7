import type { FactName } from '../../src/core/events.ts';

/** What each fact of a show says. Every show element fires them all. */
export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  'onair-show-changed': 'The show came to another phase: live, ended, cancelled.',
  'onair-product-pinned': 'The host shows a product, and this viewer’s picture shows it.',
  'onair-product-unpinned': 'The product is shown no longer.',
  'onair-product-updated': 'A price or a stock changed.',
  'onair-offer-started': 'A price began that holds for a time.',
  'onair-offer-ended': 'That price ended.',
  'onair-question-asked': 'Somebody asked.',
  'onair-question-moved':
    'A question is in line, being answered, answered, merged, declined or removed.',
  'onair-chat-received': 'A line of chat came.',
  'onair-chat-removed': 'A line of chat was removed.',
  'onair-poll-opened': 'A poll was opened.',
  'onair-poll-closed': 'A poll was closed; `cue` has its counts.',
  'onair-agenda-entered': 'The show came to another part.',
  'onair-takeaway-added': 'Something worth keeping was said.',
  'onair-correction-added': 'Something said before was wrong.',
  'onair-caption-shown': 'A caption was shown.',
};
