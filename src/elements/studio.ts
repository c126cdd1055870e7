import { OnairStudio } from '../components/studio/studio.ts';
import { define } from './define.ts';

OnairStudio.loadStudio = async (url, options) =>
  (await import('../presets/load-studio.ts')).loadStudio(url, options);
define(OnairStudio);

/** Brings the tag's type along. */
export type { OnairStudio };

export { addStudioLocale } from '../components/studio/studio-locales.ts';
