import { OnairReminder } from '../components/reminder/reminder.ts';
import { define } from './define.ts';

define(OnairReminder);

/** Brings the tag's type along. */
export type { OnairReminder };
