import type * as livekit from 'livekit-client';

/** What is used of livekit-client. */
export type LivekitEngine = Pick<typeof livekit, 'Room' | 'RoomEvent' | 'getLogger'>;

/** Brings livekit-client. */
export type EngineLoader = () => Promise<LivekitEngine>;

/** Brings it by dynamic `import()`: a bundler's chunk, or through the page's import map. */
export const importEngine: EngineLoader = () => import('livekit-client');
