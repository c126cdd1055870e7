import { bodyText } from '../../core/body-text.ts';
import { FeedFailure, NOT_SOON, refusal } from '../feed-failure.ts';
import { jsonOrText } from '../json-or-text.ts';

/** Bytes of the longest log that is read. */
const LONGEST_LOG = 64 * 1024 * 1024;

/** Fetches a log: a JSON array of cues, or one cue a line. Rejects with a {@link FeedFailure}. */
export async function loadLog(
  url: string,
  get: typeof fetch,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const response = await get(url, { signal });
  if (!response.ok) throw refusal(response);
  const text = await bodyText(response, LONGEST_LOG);
  const whole = jsonOrText(text);
  if (Array.isArray(whole)) return whole;
  const lines = text.split('\n').filter((line) => line.trim());
  const entries = lines.map(jsonOrText);
  if (typeof entries[0] === 'string')
    throw new FeedFailure('garbled', 'No log is there.', NOT_SOON);
  return entries;
}
