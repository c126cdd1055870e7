import type { Translation } from '../../messages.ts';
import type { common as reference } from '../en/common.ts';

export const common: Translation<typeof reference> = {
  'common.close': '閉じる',
  'common.loading': '読み込み中',
  'common.try-again': '再試行',
  'common.ad': '広告',
  'common.delay': '{delay}遅れ',
  'common.delay-studio': 'スタジオから{delay}遅れ',
};
