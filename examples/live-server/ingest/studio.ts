import { join } from 'node:path';
import type { Clock } from '../../../src/core/ports.ts';
import type { ShowPhase } from '../../../src/protocol/manifest.ts';
import type { FaultBoard } from '../faults/faults.ts';
import type { Rooms } from '../http/app.ts';
import { Refusal } from '../http/problem.ts';
import type { LiveShow } from '../show/live-show.ts';
import type { StaffTokens } from '../show/staff-tokens.ts';
import type { WebRtcBackend } from '../webrtc/backend.ts';
import { createProgramEndpoint } from '../webrtc/whep.ts';
import { LINE_WORDS } from './host-line.ts';
import type { LineState } from './host-line.ts';
import { createHostSessions } from './host-sessions.ts';
import { createStudioOrigin } from './hls/studio-origin.ts';
import { createRecorder } from './recorder.ts';
import { recordingRoutes } from './recordings.ts';
import { createStage } from './stage.ts';
import { createStudioProgram } from './studio-program.ts';
import { whipRoutes } from './whip.ts';

/** A host's browser as the show's source: in by WHIP, out by WHEP and HLS, kept as a recording. */
export interface Studio {
  readonly rooms: Rooms;
  /** Hosts' sessions, tests among them, and viewers whose connection stands. */
  readonly hosts: number;
  readonly viewers: number;
  close(): Promise<void>;
}

export interface StudioOptions {
  readonly show: LiveShow;
  /** Null: there is no WebRTC, and nobody can go live. */
  readonly backend: WebRtcBackend | null;
  readonly faults: FaultBoard;
  readonly tokens: StaffTokens;
  readonly clock: Clock;
  /** `:memory:` keeps no recording. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Bits a second that a host's picture may have; default 2,500,000. */
  readonly bitrate?: number;
  /** Bytes after which a recording ends; default 8 GiB. */
  readonly maxRecording?: number;
  /** Milliseconds in which a host must bring media, and for which a test may go on; default 15,000. */
  readonly idleAfter?: number;
  /** Milliseconds of silence that count as a pause, and for which a lost host is waited for. */
  readonly silence?: number;
  readonly patience?: number;
}

const BITRATE = 2_500_000;
const MAX_RECORDING = 8 * 1024 ** 3;

/** Says in the show's log how the host's line is. */
function tellShow(show: LiveShow, log: (line: string) => void): TellShow {
  return (state, line) => {
    if (state === show.phase && state !== 'live') return;
    const reason = line === 'paused' || line === 'gone' ? { reason: LINE_WORDS[line] } : {};
    try {
      show.commit({
        cues: [{ type: 'show.state', data: { state, ...reason }, by: 'studio' }],
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log(`The show is not told of its host: ${error.message}`);
    }
  };
}

type TellShow = (state: ShowPhase, line: LineState) => void;

/** Follows the line: a host makes the show live, and ends it; in between its silence has a reason. */
function followLine(
  show: LiveShow,
  tell: TellShow,
  log: (line: string) => void,
): (line: LineState) => void {
  let before: LineState = 'off';
  return (line) => {
    log(`The host's line: ${line}`);
    if (line === 'on' || (line !== 'off' && show.phase === 'live')) tell('live', line);
    // A host who was lost, and is not waited for any more, has ended nothing.
    if (line === 'off' && before !== 'gone' && show.phase === 'live') tell('ended', line);
    before = line;
  };
}

export function createStudio(options: StudioOptions): Studio {
  const { show, backend, faults, tokens, clock, dataDir, log } = options;
  const { bitrate = BITRATE, maxRecording = MAX_RECORDING, idleAfter = 15_000 } = options;
  const { now } = clock;
  const folder = dataDir === ':memory:' ? null : join(dataDir, 'recordings');
  const recorder = folder
    ? createRecorder({ folder, show: show.manifest.id, maxBytes: maxRecording, now, log })
    : null;
  const writing = (): string | null => recorder?.writing ?? null;
  const program = createStudioProgram(now, faults);
  const viewers = createProgramEndpoint({ program, faults, backend, log });
  const tell = tellShow(show, log);
  const { silence, patience } = options;
  const stage = createStage({
    ...{ program, viewers, recorder, now, silence, patience },
    changed: followLine(show, tell, log),
  });
  const sessions = createHostSessions({ stage, now, bitrate, idleAfter });
  // A show that was live when the server ended: its host is not back yet.
  if (show.phase === 'live') tell('live', 'gone');
  return {
    rooms: [
      ['/live/whip', whipRoutes({ backend, sessions, tokens, log })],
      ['/live/studio/whep', viewers.app],
      ['/live/studio/hls', createStudioOrigin({ studio: stage, faults, bitrate })],
      ['/live/recordings', recordingRoutes({ folder, tokens, writing })],
    ],
    get hosts() {
      return sessions.size;
    },
    get viewers() {
      return viewers.viewers;
    },
    async close() {
      await stage.close();
      await sessions.close();
      await viewers.close();
    },
  };
}
