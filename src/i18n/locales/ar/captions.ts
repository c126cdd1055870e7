import type { Translation } from '../../messages.ts';
import type { captions as reference } from '../en/captions.ts';

export const captions: Translation<typeof reference> = {
  'captions.captions': 'الترجمة النصية',
  'captions.on': 'تشغيل',
  'captions.off': 'إيقاف',
  'captions.size': 'الحجم',
  'captions.small': 'صغير',
  'captions.standard': 'عادي',
  'captions.large': 'كبير',
  'captions.largest': 'الأكبر',
  'captions.language': 'اللغة',
  'captions.none': 'ليس لهذا العرض ترجمة نصية.',
};
