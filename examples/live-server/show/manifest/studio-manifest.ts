import type { Manifest, MediaSource } from '../../../../src/protocol/manifest.ts';

/** The ways to a host's picture, in the order in which they are tried. */
const MEDIA: readonly MediaSource[] = [
  { type: 'whep', url: 'studio/whep' },
  { type: 'hls', url: 'studio/hls/main.m3u8' },
];

/** The same show with a host in place of the film: no demo, and not begun until the host goes live. */
export function studioManifest(filmed: Manifest): Manifest {
  const { demo: _demo, summary: _ofTheFilm, ...manifest } = filmed;
  return { ...manifest, id: 'studio', state: 'scheduled', media: MEDIA, captions: [] };
}
