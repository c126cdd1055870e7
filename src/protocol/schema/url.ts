/** Addresses: nothing but http and https leaves here, and ws and wss where a live connection is meant. */
import { LIMITS } from '../limits.ts';
import type { Reading } from './reading.ts';
import { string } from './schema.ts';

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * The absolute address, where it is one or there is a base; else the relative reference as it is.
 * Empty for any other scheme, and for an address with a password in it.
 */
const resolve =
  (schemes: RegExp) =>
  (text: string, { base }: Reading): string => {
    const trimmed = text.trim();
    const url = parse(trimmed, base);
    if (url) return schemes.test(url.protocol) && !(url.username + url.password) ? url.href : '';
    return base || /^[^/?#]*:/.test(trimmed) || !parse(trimmed, 'http://a') ? '' : trimmed;
  };

const NO_CONTROLS = /^[^\p{Cc}\p{Cs}]+$/u;

const toWeb = resolve(/^https?:$/);

export const WEB_URL = string('a web address (https or http)', LIMITS.url, NO_CONTROLS, toWeb);

export const LIVE_URL = string(
  'an address (https, http, wss or ws)',
  LIMITS.url,
  NO_CONTROLS,
  resolve(/^(?:http|ws)s?:$/),
);

/** One candidate of a `srcset` at a time, as HTML parses it: address, descriptor, comma. */
const CANDIDATE = /\s*(\S*[^\s,])(?:\s+(\d+(?:\.\d+)?[wx]))?\s*(?:,|$)/y;

function toSrcset(text: string, reading: Reading): string {
  const candidates: string[] = [];
  CANDIDATE.lastIndex = 0;
  while (CANDIDATE.lastIndex < text.trimEnd().length) {
    const [match, address, descriptor] = CANDIDATE.exec(text) ?? [''];
    const url = address && toWeb(address, reading);
    if (!match || !url) return '';
    candidates.push(descriptor ? `${url} ${descriptor}` : url);
  }
  return candidates.join(', ');
}

export const SRCSET = string(
  'addresses with their widths, like "mug-400.jpg 400w, mug-800.jpg 800w"',
  LIMITS.srcset,
  NO_CONTROLS,
  toSrcset,
);
