import type { Translation } from '../../messages.ts';
import type { captions as reference } from '../en/captions.ts';

export const captions: Translation<typeof reference> = {
  'captions.captions': '字幕',
  'captions.on': 'オン',
  'captions.off': 'オフ',
  'captions.size': '文字サイズ',
  'captions.small': '小',
  'captions.standard': '標準',
  'captions.large': '大',
  'captions.largest': '特大',
  'captions.language': '言語',
  'captions.none': 'この配信に字幕はありません。',
};
