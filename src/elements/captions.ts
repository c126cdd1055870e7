import { OnairCaptions } from '../components/captions/captions.ts';
import { define } from './define.ts';

define(OnairCaptions);

/** Brings the tag's type along, and its events'. */
export type { OnairCaptions };
export type {} from '../events.ts';
