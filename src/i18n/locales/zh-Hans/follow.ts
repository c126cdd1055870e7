import type { Translation } from '../../messages.ts';
import type { follow as reference } from '../en/follow.ts';

export const follow: Translation<typeof reference> = {
  'follow.follow': '关注 {seller}',
  'follow.follow-shop': '关注这家商店',
  'follow.opens': '：{label}，在新标签页打开',
  'follow.noting': '正在告知商店',
  'follow.noted': '您已关注 {seller}',
  'follow.noted-shop': '您已关注这家商店',
  'follow.failed': '商店没有接受，请重试。',
  'follow.nobody': '这家商店暂不在此接受关注。',
  'follow.remind': '提醒我',
  'follow.when': '您当地时间：{time}',
  'follow.reminding': '正在记录',
  'follow.reminded': '商店会提醒您',
  'follow.saved': '已保存日历文件。打开它即可添加这场直播。',
  'follow.not-saved': '提醒没有保存成功，请重试。',
};
