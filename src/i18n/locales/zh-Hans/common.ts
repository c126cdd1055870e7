import type { Translation } from '../../messages.ts';
import type { common as reference } from '../en/common.ts';

export const common: Translation<typeof reference> = {
  'common.close': '关闭',
  'common.loading': '正在加载',
  'common.try-again': '重试',
  'common.ad': '广告',
  'common.delay': '延迟 {delay}',
  'common.delay-studio': '比直播间晚 {delay}',
};
