import type { Translation } from '../../messages.ts';
import type { captions as reference } from '../en/captions.ts';

export const captions: Translation<typeof reference> = {
  'captions.captions': '字幕',
  'captions.on': '开',
  'captions.off': '关',
  'captions.size': '字号',
  'captions.small': '小',
  'captions.standard': '标准',
  'captions.large': '大',
  'captions.largest': '特大',
  'captions.language': '语言',
  'captions.none': '本场直播没有字幕。',
};
