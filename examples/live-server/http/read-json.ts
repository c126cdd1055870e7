import type { Context } from 'hono';
import { Refusal } from './problem.ts';

/** Bytes of the largest request body that is read. */
const MAX_BODY = 64 * 1024;

/** The request's body as text. Throws a {@link Refusal} where it is too large, read or announced. */
export async function readBody(c: Context): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BODY) throw tooLarge();
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The request's body as JSON. Throws a {@link Refusal} where it is none. */
export async function readJson(c: Context): Promise<unknown> {
  const body = await readBody(c);
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal('invalid', 'Expected JSON in the body of the request.');
  }
}

function tooLarge(): Refusal {
  return new Refusal('too-large', `A request may have ${MAX_BODY} bytes.`);
}
