import { readFile } from 'node:fs/promises';
import { LIMITS } from '../protocol/limits.ts';

/** The text of a show, or why it could not be had. */
export type Loaded =
  | { readonly ok: true; readonly text: string; readonly base?: string }
  | { readonly ok: false; readonly message: string };

/** How long a server may take, in milliseconds. */
const PATIENCE = 20_000;

/** More than the protocol allows is not fetched to its end. */
const MOST = 4 * LIMITS.manifestBytes;

/** Reads a file, or fetches an http(s) address. */
export async function load(source: string): Promise<Loaded> {
  try {
    if (/^https?:/i.test(source)) return await fetchText(source);
    return { ok: true, text: withoutMark(await readFile(source, 'utf8')) };
  } catch (error) {
    return { ok: false, message: `${source} could not be read: ${reasonOf(error)}.` };
  }
}

async function fetchText(url: string): Promise<Loaded> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok)
    return { ok: false, message: `${url} answered ${response.status} ${response.statusText}.` };
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST) break;
  }
  return { ok: true, text: withoutMark(text), base: response.url };
}

/** Some editors write a byte order mark, which JSON does not have. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  ENOTFOUND: 'there is no such server',
  ECONNREFUSED: 'nothing answers there',
};

function reasonOf(error: unknown): string {
  const { code, cause, message } = error as {
    code?: string;
    cause?: { code?: string };
    message?: string;
  };
  return REASONS[code ?? ''] ?? REASONS[cause?.code ?? ''] ?? message ?? String(error);
}
