import type { Translation } from '../../messages.ts';
import type { common as reference } from '../en/common.ts';

export const common: Translation<typeof reference> = {
  'common.close': 'Schließen',
  'common.loading': 'Wird geladen',
  'common.try-again': 'Noch einmal versuchen',
  'common.ad': 'Werbung',
  'common.delay': '{delay} verzögert',
  'common.delay-studio': '{delay} hinter dem Studio',
};
