import { OnairCaptionSettings } from '../components/captions/caption-settings.ts';
import { define } from './define.ts';

define(OnairCaptionSettings);

/** Brings the tag's type along, and its events'. */
export type { OnairCaptionSettings };
export type {} from '../events.ts';
