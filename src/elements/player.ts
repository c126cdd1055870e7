import { OnairPlayer } from '../components/player/player.ts';
import { define } from './define.ts';

OnairPlayer.partLoaders = {
  captions: () => import('./captions.ts'),
  'caption-settings': () => import('./caption-settings.ts'),
  quality: () => import('./quality.ts'),
};
define(OnairPlayer);

/** Brings the tag's type along, and its events'. */
export type { OnairPlayer };
export type {} from '../events.ts';
