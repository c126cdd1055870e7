import { OnairShow } from '../components/show/show.ts';
import { loadShow } from '../presets/load-show.ts';
import { define } from './define.ts';

OnairShow.loadShow = loadShow;
define(OnairShow);
