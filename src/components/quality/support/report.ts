import type { Show } from '../../../core/show.ts';
import type { MinuteSample } from './minute.ts';
import { VERSION } from './version.ts';

/** Of the browser, as far as it matters to a line. */
export interface Surroundings {
  readonly userAgent: string;
  readonly online: boolean;
  /** What the browser believes of its connection; absent where it does not say. */
  readonly connection?: Connection;
}

const CONNECTION = ['type', 'effectiveType', 'downlink', 'rtt', 'saveData'] as const;
type ConnectionKey = (typeof CONNECTION)[number];
type Told = string | number | boolean;
type Connection = Readonly<Partial<Record<ConnectionKey, Told>>>;

/**
 * The last minute as JSON, for support: a line a sample. It holds no address of a page or a server,
 * no token, and nothing of who watches.
 */
export function reportText(
  {
    manifest,
    phase,
    state: { media },
    clock,
    clockError,
  }: Pick<Show, 'manifest' | 'phase' | 'state' | 'clock' | 'clockError'>,
  samples: readonly MinuteSample[],
  surroundings: Surroundings,
): string {
  const { error } = media;
  const head = {
    report: 'onair-quality',
    v: 1,
    version: VERSION,
    at: iso(clock.now()),
    ...surroundings,
    show: { id: manifest.id, phase, media: manifest.media.map(({ type }) => type) },
    media: {
      phase: media.phase,
      transport: media.transport,
      playback: media.playback,
      muted: media.muted,
      soundOnly: media.soundOnly === true,
      // Not its message: that may hold an address.
      error: error && { reason: error.reason, transport: error.transport ?? null },
    },
    clockError: clockError(),
  };
  const lines = Object.entries(head).map(([key, value]) => `  ${entry(key, value)},\n`);
  const rows = samples.map(({ at, ...sample }) => `\n    ${json({ at: iso(at), ...sample })}`);
  return `{\n${lines.join('')}  "samples": [${rows.join(',')}${rows.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** What this browser says of itself. */
export function surroundings(
  browser: Pick<Navigator, 'userAgent' | 'onLine'> & { readonly connection?: object },
): Surroundings {
  const { userAgent, onLine, connection } = browser;
  return { userAgent, online: onLine, ...(connection && { connection: told(connection) }) };
}

function told(connection: Partial<Record<ConnectionKey, Told>>): Connection {
  const pairs = CONNECTION.map((key) => [key, connection[key]] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

const iso = (at: number): string => new Date(at).toISOString();
const entry = (key: string, value: unknown): string => `${json(key)}: ${json(value)}`;
const json = (value: unknown): string => JSON.stringify(value);
