import type { FeedSource, MediaSource } from '../../../../src/protocol/manifest.ts';

/** The ways to this server's media, in the order in which they are tried; WHEP only where it is served. */
export function mediaSources(hasWebRtc: boolean): readonly MediaSource[] {
  const hls = { type: 'hls', url: 'hls/main.m3u8' };
  return hasWebRtc ? [{ type: 'whep', url: 'whep' }, hls] : [hls];
}

/** This server's feed. All addresses are relative to the manifest's. */
export const FEED: FeedSource = {
  type: 'sse',
  url: 'feed',
  sendUrl: 'requests',
  timeUrl: 'time',
  presenceUrl: 'presence',
};

/** Where this server takes wishes to hear when something is back. */
export const RESTOCK_URL = 'restock';
