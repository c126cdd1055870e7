import type { Translation } from '../../messages.ts';
import type { follow as reference } from '../en/follow.ts';

export const follow: Translation<typeof reference> = {
  'follow.follow': 'تابع {seller}',
  'follow.follow-shop': 'تابع هذا المتجر',
  'follow.opens': ': {label}، في علامة تبويب جديدة',
  'follow.noting': 'نُبلغ المتجر',
  'follow.noted': 'أنت تتابع {seller}',
  'follow.noted-shop': 'أنت تتابع هذا المتجر',
  'follow.failed': 'لم يقبل المتجر ذلك. أعد المحاولة.',
  'follow.nobody': 'لا يقبل هذا المتجر متابعين هنا بعد.',
  'follow.remind': 'ذكّرني',
  'follow.when': '{time} بتوقيتك',
  'follow.reminding': 'يُسجَّل التذكير',
  'follow.reminded': 'سيذكّرك المتجر',
  'follow.saved': 'حُفظ ملف تقويم. افتحه لإضافة العرض.',
  'follow.not-saved': 'لم يُحفظ التذكير. أعد المحاولة.',
};
