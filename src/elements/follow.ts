import { OnairFollow } from '../components/follow/follow.ts';
import { define } from './define.ts';

define(OnairFollow);

/** Brings the tag's type along. */
export type { OnairFollow };
