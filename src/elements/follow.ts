import { OnairFollow } from '../components/follow/follow.ts';
import { define } from './define.ts';

define(OnairFollow);

/** Brings the tag's type along, and its events'. */
export type { OnairFollow };
export type {} from '../events.ts';
