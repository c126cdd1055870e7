import { demoManifest } from '../../live-server/show/manifest/demo-manifest.ts';
import type { ShowMention } from './types.ts';
import { wordsOf } from './words.ts';

const { id: DEMO, title } = demoManifest({ hasWebRtc: false, startedAt: 0 });
const DEMO_TITLE = wordsOf(title);

/** The show that a line came from; one that the shop does not know has no title. */
export const mentionOf = (id: string): ShowMention =>
  id === DEMO ? { id, title: DEMO_TITLE } : { id };
