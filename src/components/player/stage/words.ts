import type { Localization } from '../../../controllers/localization.ts';
import type { MediaError, MediaErrorReason, MediaState } from '../../../core/ports.ts';
import type { Manifest } from '../../../protocol/manifest.ts';
import type { FirstMessageKey } from '../../../i18n/messages.ts';

const CAUSES: Readonly<Record<MediaErrorReason, FirstMessageKey>> = {
  unreachable: 'player.cause-unreachable',
  'not-found': 'player.cause-not-found',
  unauthorized: 'player.cause-unauthorized',
  'not-live': 'player.cause-not-live',
  busy: 'player.cause-busy',
  'not-acceptable': 'player.cause-unsupported',
  'server-error': 'player.cause-fault',
  garbled: 'player.cause-fault',
  timeout: 'player.cause-slow',
  'no-frames': 'player.cause-no-frames',
  silent: 'player.cause-silent',
  unsupported: 'player.cause-unsupported',
  decode: 'player.cause-decode',
  ended: 'player.cause-closed',
};

/** Milliseconds that low-latency HLS is behind: what a viewer is told before it is measured. */
const SLOWER_BY = 3_000;

/** Why there is no picture. */
export function causeOf({ reason }: MediaError, i18n: Localization): string {
  return i18n.t(CAUSES[reason]);
}

/** What is being done about it. */
export function nextOf(media: MediaState, manifest: Manifest, i18n: Localization): string {
  const { phase, error, transport } = media;
  if (phase === 'switching') {
    const slower = transport !== 'hls' && manifest.media.some(({ type }) => type === 'hls');
    const time = i18n.formats.duration(SLOWER_BY);
    return slower ? i18n.t('player.next-slower', { time }) : i18n.t('player.next-line');
  }
  if (error?.reason === 'unauthorized') return i18n.t('player.next-reload');
  if (error?.reason === 'unsupported') return i18n.t('player.next-browser');
  return i18n.t('player.next-retry');
}
