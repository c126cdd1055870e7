/** The named references that WordPress writes into texts; any other stays as it is. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  euro: '€',
};

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/**
 * The text that a shop means by one with character references in it (`&quot;Cup &#8211; S&quot;`). They
 * are read once, so that a text that speaks of `&amp;lt;` keeps its `&lt;`; what comes out is text, never HTML.
 * Undefined where it is no text.
 */
export const textOf = (said: unknown): string | undefined =>
  typeof said === 'string'
    ? said.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) =>
        name
          ? (own(name) ?? whole)
          : (character(decimal ? Number(decimal) : parseInt(hex ?? '', 16)) ?? whole),
      )
    : undefined;

const own = (name: string): string | undefined =>
  Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;

const character = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
