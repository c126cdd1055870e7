import type { Translation } from '../../messages.ts';
import type { follow as reference } from '../en/follow.ts';

export const follow: Translation<typeof reference> = {
  'follow.follow': '{seller} folgen',
  'follow.follow-shop': 'Diesem Shop folgen',
  'follow.opens': ': {label}, in neuem Tab',
  'follow.noting': 'Der Shop erfährt es gerade',
  'follow.noted': 'Sie folgen {seller}',
  'follow.noted-shop': 'Sie folgen diesem Shop',
  'follow.failed': 'Der Shop hat es nicht angenommen. Versuchen Sie es noch einmal.',
  'follow.nobody': 'Diesem Shop kann man hier noch nicht folgen.',
  'follow.remind': 'Erinnern Sie mich',
  'follow.when': '{time} Ihrer Zeit',
  'follow.reminding': 'Wird vorgemerkt',
  'follow.reminded': 'Der Shop erinnert Sie',
  'follow.saved': 'Eine Kalenderdatei wurde gespeichert. Öffnen Sie sie, um die Show einzutragen.',
  'follow.not-saved': 'Die Erinnerung wurde nicht gespeichert. Versuchen Sie es noch einmal.',
};
