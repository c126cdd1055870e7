import { OnairQuality } from '../components/quality/quality.ts';
import { define } from './define.ts';

define(OnairQuality);

/** Brings the tag's type along, and its events'. */
export type { OnairQuality };
export type {} from '../events.ts';
