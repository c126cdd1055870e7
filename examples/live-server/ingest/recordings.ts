import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '../http/problem.ts';
import { checkDesk } from '../show/requests/roles.ts';
import type { StaffTokens } from '../show/staff-tokens.ts';
import { isRecordingName } from './recording-name.ts';

export interface RecordingsOptions {
  /** Where the recordings are; null: nothing is recorded. */
  readonly folder: string | null;
  readonly tokens: StaffTokens;
  /** Name of the file that is being written; null: none. */
  readonly writing: () => string | null;
}

/** A recording, as the staff read of it. */
export interface RecordingEntry {
  readonly name: string;
  readonly bytes: number;
  /** When it was last written to, ISO. */
  readonly writtenAt: string;
  /** It is being written now. */
  readonly isLive: boolean;
}

/** `GET /recordings` and `GET /recordings/<name>`, for the staff alone. */
export function recordingRoutes({ folder, tokens, writing }: RecordingsOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    checkDesk(await tokens.verify(c.req.header('authorization')));
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', async (c) => c.json(folder === null ? [] : await list(folder, writing())));
  app.get('/:name', async (c) => {
    const name = c.req.param('name');
    if (folder === null || !isRecordingName(name)) throw unknown(name);
    return send(c, join(folder, name), name);
  });
  return app;
}

const unknown = (name: string): Refusal =>
  new Refusal('not-found', `There is no recording ${name}.`);

async function list(folder: string, writing: string | null): Promise<RecordingEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries = names.filter(isRecordingName).map(async (name): Promise<RecordingEntry> => {
    const { size, mtime } = await stat(join(folder, name));
    return { name, bytes: size, writtenAt: mtime.toISOString(), isLive: name === writing };
  });
  return (await Promise.all(entries)).sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** The file as far as it is written now. */
async function send(c: Context, path: string, name: string): Promise<Response> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) throw unknown(name);
  const bytes = Readable.toWeb(createReadStream(path, { end: size - 1 })) as ReadableStream;
  return c.body(bytes, 200, {
    'Content-Type': 'video/mp4',
    'Content-Length': String(size),
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
