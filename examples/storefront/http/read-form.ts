import type { Context } from 'hono';
import { readBody } from '../../live-server/http/read-json.ts';
import { Refusal } from './problem.ts';

/** Reads the fields of a sent form; one that is not there is empty. */
export async function readForm(c: Context): Promise<(name: string) => string> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new Refusal(415, 'Send application/x-www-form-urlencoded.');
  const fields = new URLSearchParams(await readBody(c));
  return (name) => fields.get(name) ?? '';
}
