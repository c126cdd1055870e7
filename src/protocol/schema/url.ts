/** Addresses: nothing but http and https leaves here, and ws and wss where a live connection is meant. */
import { MAX_SRCSET, MAX_URL } from '../limits.ts';
import { string } from './values.ts';
import { NO_CONTROLS } from './leaves.ts';
import type { Reading, Schema } from './schema.ts';

type Take = (text: string, reading: Reading) => string | undefined;

/**
 * The absolute address, where it is one or there is a base; else the relative reference as it is.
 * Undefined, or thrown, for any other scheme and for an address with a name or password in it.
 */
const resolve =
  (schemes: RegExp): Take =>
  (text, { base }) => {
    const isRelative = !(base || /^[^/?#]*:/.test(text));
    const { href, protocol, username, password } = new URL(text, isRelative ? 'http://a' : base);
    if (!schemes.test(protocol) || username || password) return undefined;
    return isRelative ? text : href;
  };

const toWeb = resolve(/^https?:$/);

const address = (expected: string, take: Take, max = MAX_URL): Schema<string> =>
  string(expected, max, NO_CONTROLS, take);

export const WEB_URL = address('a web address (https or http)', toWeb);

export const LIVE_URL = address('an address (https, http, wss or ws)', resolve(/^(http|ws)s?:$/));

/** Of a `srcset`, what is no width or density is an address. */
const toSrcset: Take = (text, reading) => {
  let good = true;
  const srcset = text.replace(/\S+/g, (token) => {
    if (/^[\d.]+[wx],?$/.test(token)) return token;
    const url = toWeb(token, reading);
    good &&= !!url;
    return `${url}`;
  });
  return good ? srcset : undefined;
};

export const SRCSET = address(
  'web addresses with widths, like "mug.jpg 400w"',
  toSrcset,
  MAX_SRCSET,
);
