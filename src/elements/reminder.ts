import { OnairReminder } from '../components/reminder/reminder.ts';
import { define } from './define.ts';

define(OnairReminder);

/** Brings the tag's type along, and its events'. */
export type { OnairReminder };
export type {} from '../events.ts';
