import type { PublishError, UplinkSample } from '../transport/publishing.ts';
import type { CaptureReason } from './capture-failure.ts';
import type { PublicationPhase } from './publication.ts';
import type { LightSample } from './preflight/light.ts';
import type { UplinkVerdict } from './preflight/uplink.ts';

/** A camera or a microphone. */
export interface Device {
  readonly id: string;
  /** As the system calls it; empty until the person has allowed one. */
  readonly label: string;
}

/** `off`: nobody wants it. `lost`: it was on and has gone by itself. */
export type SourceStatus = 'off' | 'opening' | 'on' | 'failed';

/** One source of sound or picture. */
export interface SourceState {
  readonly status: SourceStatus;
  /** Id of the device in use; null: none, or the browser's choice. */
  readonly device: string | null;
  /** Why it is not on. */
  readonly reason: CaptureReason | null;
  /** What the camera really gives; null: not known. */
  readonly size: PictureSize | null;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

/** `unavailable`: the server has nothing to measure against; it is measured on air. */
export type UplinkStatus = 'idle' | 'running' | 'done' | 'unavailable' | 'failed';

export interface UplinkState {
  readonly status: UplinkStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly verdict: UplinkVerdict | null;
  readonly error: PublishError | null;
}

/** `off`: setting up. `ended`: it was on air. */
export type AirPhase = 'off' | PublicationPhase | 'ended';

export interface AirState {
  readonly phase: AirPhase;
  readonly isPaused: boolean;
  /** When it went on air, milliseconds since 1970. */
  readonly since: number | null;
  readonly endedAt: number | null;
  readonly error: PublishError | null;
  readonly retryAt: number | null;
  /** The last samples of the line, oldest first. */
  readonly samples: readonly UplinkSample[];
}

/** Everything that a studio shows. */
export interface StudioState {
  readonly camera: SourceState;
  readonly microphone: SourceState;
  readonly screen: SourceState;
  readonly cameras: readonly Device[];
  readonly microphones: readonly Device[];
  readonly light: LightSample | null;
  readonly uplink: UplinkState;
  readonly air: AirState;
}

const OFF: SourceState = { status: 'off', device: null, reason: null, size: null };

export const INITIAL: StudioState = {
  camera: OFF,
  microphone: OFF,
  screen: OFF,
  cameras: [],
  microphones: [],
  light: null,
  uplink: { status: 'idle', progress: 0, verdict: null, error: null },
  air: {
    phase: 'off',
    isPaused: false,
    since: null,
    endedAt: null,
    error: null,
    retryAt: null,
    samples: [],
  },
};
