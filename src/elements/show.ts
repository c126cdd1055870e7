import { OnairShow } from '../components/show/show.ts';
import { loadShow } from '../presets/load-show.ts';
import { define } from './define.ts';

OnairShow.loadShow = loadShow;
define(OnairShow);

/** Brings the tag's type along. */
export type { OnairShow };
