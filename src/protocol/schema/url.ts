/** Addresses: nothing but http and https leaves here, and ws and wss where a live connection is meant. */
import { MAX_SRCSET, MAX_URL } from '../limits.ts';
import { string } from './combine.ts';
import type { Reading } from './schema.ts';

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

export const WEB_URL = string('a web address (https or http)', MAX_URL, NO_CONTROLS, toWeb);

export const LIVE_URL = string(
  'an address (https, http, wss or ws)',
  MAX_URL,
  NO_CONTROLS,
  resolve(/^(?:http|ws)s?:$/),
);

/** `srcset` as HTML takes it, where a comma and a space part the candidates. */
function toSrcset(text: string, reading: Reading): string {
  const candidates = text.split(/,\s+/).map((candidate) => {
    const [address = '', descriptor = ''] = candidate.trim().split(/\s+/);
    const url = toWeb(address, reading);
    return url && /^(\d+(\.\d+)?[wx])?$/.test(descriptor) && `${url} ${descriptor}`;
  });
  return candidates.every(Boolean) ? candidates.join(', ') : '';
}

export const SRCSET = string(
  'addresses with their widths, like "mug-400.jpg 400w, mug-800.jpg 800w"',
  MAX_SRCSET,
  NO_CONTROLS,
  toSrcset,
);
