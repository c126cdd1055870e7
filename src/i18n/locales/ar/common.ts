import type { Translation } from '../../messages.ts';
import type { common as reference } from '../en/common.ts';

export const common: Translation<typeof reference> = {
  'common.close': 'إغلاق',
  'common.loading': 'جارٍ التحميل',
  'common.try-again': 'أعد المحاولة',
  'common.ad': 'إعلان',
  'common.delay': 'بفارق {delay}',
  'common.delay-studio': 'بفارق {delay} عن الاستوديو',
};
