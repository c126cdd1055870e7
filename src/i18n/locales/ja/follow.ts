import type { Translation } from '../../messages.ts';
import type { follow as reference } from '../en/follow.ts';

export const follow: Translation<typeof reference> = {
  'follow.follow': '{seller}をフォロー',
  'follow.follow-shop': 'このショップをフォロー',
  'follow.opens': '：{label}（新しいタブで開きます）',
  'follow.noting': 'ショップに伝えています',
  'follow.noted': '{seller}をフォロー中',
  'follow.noted-shop': 'このショップをフォロー中',
  'follow.failed': 'ショップで受け付けられませんでした。もう一度お試しください。',
  'follow.nobody': 'このショップは、ここではまだフォローできません。',
  'follow.remind': 'リマインダーを設定',
  'follow.when': '{time}（お手元の時刻）',
  'follow.reminding': '設定しています',
  'follow.reminded': 'ショップからお知らせします',
  'follow.saved': 'カレンダーファイルを保存しました。開くと、配信の予定を追加できます。',
  'follow.not-saved': 'リマインダーを保存できませんでした。もう一度お試しください。',
};
