import { OnairCaptions } from '../components/captions/captions.ts';
import { define } from './define.ts';

define(OnairCaptions);

/** Brings the tag's type along. */
export type { OnairCaptions };
