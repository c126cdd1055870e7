import type {
  HealthSample,
  MediaPlane,
  MediaState,
  MediaSurface,
} from '../../../src/core/ports.ts';

/** A media plane without media: the test says what its picture shows. */
export interface FakeMediaPlane extends MediaPlane {
  capturedAt: number | null;
  health: HealthSample | null;
  report: (state: MediaState) => void;
  readonly plays: { muted: boolean; aborted: boolean }[];
}

/** Makes a fake that has not been played. */
export function createFakeMediaPlane(): FakeMediaPlane {
  const fake: FakeMediaPlane = {
    capturedAt: null,
    health: null,
    report: () => undefined,
    plays: [],
    play(_surface, { signal, muted, report }) {
      const play = { muted, aborted: false };
      fake.plays.push(play);
      fake.report = report;
      signal.addEventListener('abort', () => (play.aborted = true));
      report({ phase: 'connecting', transport: null, playback: 'stopped', muted, error: null });
      return {
        capturedAt: () => fake.capturedAt,
        health: () => Promise.resolve(fake.health),
        setMuted: () => undefined,
        retry: () => undefined,
      };
    },
  };
  return fake;
}

/** A surface that no test looks at. */
export const NO_SURFACE = {} as MediaSurface;
