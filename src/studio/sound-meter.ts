import type { Clock } from '../core/ports.ts';
import { levelOf, SILENCE, type SoundLevel } from './preflight/sound.ts';

/** Milliseconds between two moments. */
const EVERY = 100;
/** Ten seconds. */
const KEPT = 100;
const WINDOW = 2_048;
const NOTHING: SoundLevel = { rms: SILENCE, peak: SILENCE };

/** How loud a microphone was in the last ten seconds. */
export interface SoundMeter {
  /** The latest moment. */
  readonly level: SoundLevel;
  /** Oldest first. */
  readonly levels: readonly SoundLevel[];
}

/** Listens to a track until `signal` aborts. Nothing of it is played or kept. */
export function createSoundMeter(
  track: MediaStreamTrack,
  clock: Clock,
  signal: AbortSignal,
): SoundMeter {
  const levels: SoundLevel[] = [];
  const meter = {
    levels,
    get level() {
      return levels.at(-1) ?? NOTHING;
    },
  };
  if (typeof AudioContext === 'undefined') return meter;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(WINDOW);
  const read = (): void => {
    // It sleeps where nobody has pressed anything yet.
    if (context.state === 'running') {
      analyser.getFloatTimeDomainData(samples);
      levels.push(levelOf(samples));
      if (levels.length > KEPT) levels.shift();
    } else void context.resume().catch(() => undefined);
    clock.after(EVERY, read, signal);
  };
  clock.after(EVERY, read, signal);
  signal.addEventListener('abort', () => void context.close().catch(() => undefined));
  return meter;
}
