import { OnairShow } from '../components/show/show.ts';
import { lazyShow } from '../presets/lazy-show.ts';
import { define } from './define.ts';

OnairShow.loadShow = lazyShow;
define(OnairShow);

/** Brings the tag's type along, and its events'. */
export type { OnairShow };
export type {} from '../events.ts';
