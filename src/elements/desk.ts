import { OnairDesk } from '../components/desk/desk.ts';
import { define } from './define.ts';
import './player.ts';

OnairDesk.loadDesk = async (url, options) =>
  (await import('../presets/load-desk.ts')).loadDesk(url, options);
define(OnairDesk);

/** Brings the tag's type along, and its events'. */
export type { OnairDesk };

export { addDeskLocale } from '../components/desk/desk-locales.ts';
export type {} from '../events.ts';
