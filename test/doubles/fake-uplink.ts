import {
  PublishFailure,
  type Outgoing,
  type PublishError,
  type PublishErrorReason,
  type PublishTarget,
  type UplinkSample,
} from '../../src/transport/publishing.ts';

export interface FakeUplink {
  readonly target: PublishTarget;
  /** What was asked of it: `open`, `send camera`, `pause`, `resume`, `end`. */
  readonly done: string[];
  /** Refuses the next openings for these reasons, one each; then it takes them. */
  readonly refusals: PublishErrorReason[];
  /** Ends the session that is open, by itself. */
  lose(reason: PublishErrorReason): void;
  /** What the line says of itself; the counters rise with each look. */
  sample: Partial<UplinkSample>;
}

/** A double of a way to go live: it sends to nobody. */
export function fakeUplink(now: () => number = Date.now): FakeUplink {
  const done: string[] = [];
  const refusals: PublishErrorReason[] = [];
  let settle: ((error: PublishError) => void) | null = null;
  let looks = 0;
  const errorOf = (reason: PublishErrorReason): PublishError => ({
    area: 'publish',
    target: 'double',
    reason,
    message: reason,
  });
  const fake: FakeUplink = {
    done,
    refusals,
    sample: {},
    lose: (reason) => settle?.(errorOf(reason)),
    target: {
      name: 'double',
      async open(outgoing, { signal }) {
        await Promise.resolve();
        signal.throwIfAborted();
        const refusal = refusals.shift();
        if (refusal) throw new PublishFailure(errorOf(refusal));
        done.push(`open ${wordsOf(outgoing)}`);
        const closed = new Promise<PublishError>((resolve) => (settle = resolve));
        signal.addEventListener('abort', () => done.push('end'));
        return {
          closed,
          async stats() {
            await Promise.resolve();
            looks++;
            return {
              ...STEADY,
              at: now(),
              bytes: looks * 312_500,
              packets: looks * 300,
              ...fake.sample,
            };
          },
          send: (next) => Promise.resolve(void done.push(`send ${wordsOf(next)}`)),
          setPaused: (paused) => Promise.resolve(void done.push(paused ? 'pause' : 'resume')),
        };
      },
    },
  };
  return fake;
}

const STEADY = {
  packetsLost: 0,
  roundTrip: 40,
  available: 2_500_000,
  height: 720,
  framesPerSecond: 30,
  limitedBy: 'none',
} as const;

const wordsOf = ({ audio, video, source }: Outgoing): string =>
  [audio && 'sound', video && source].filter(Boolean).join(' + ') || 'nothing';
