import type { Message } from '../../message.ts';

export const follow = {
  'follow.follow': 'Follow {seller}',
  'follow.follow-shop': 'Follow this shop',
  'follow.opens': ': {label}, in a new tab',
  'follow.noting': 'The shop is being told',
  'follow.noted': 'You follow {seller}',
  'follow.noted-shop': 'You follow this shop',
  'follow.failed': 'The shop did not take it. Try again.',
  'follow.nobody': 'This shop does not take followers here yet.',
  'follow.remind': 'Remind me',
  'follow.when': '{time} your time',
  'follow.reminding': 'Being noted',
  'follow.reminded': 'The shop reminds you',
  'follow.saved': 'A calendar file was saved. Open it to add the show.',
  'follow.not-saved': 'The reminder was not saved. Try again.',
} as const satisfies Record<string, Message>;
