/** The best of `known` for a reader of `wanted`; null where none is even in that language. */
export function matchTag(wanted: string, known: readonly string[]): string | null {
  const exact = known.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  if (exact !== undefined) return exact;
  let best: string | null = null;
  let most = 0;
  for (const tag of known) {
    const points = closeness(wanted, tag);
    if (points > most) [best, most] = [tag, points];
  }
  return best;
}

/** Whether two tags are one language in one script: `en` and `en-GB`, not `zh-Hans` and `zh-TW`. */
export function isSameWriting(one: string, other: string): boolean {
  const [first, second] = [likely(one), likely(other)];
  return first?.language === second?.language && first?.script === second?.script;
}

/** Chromium takes long over its first `maximize()`, so the commonest tags are written out. */
const WHOLE: Readonly<Record<string, string>> = {
  en: 'en-Latn-US',
  'en-US': 'en-Latn-US',
  'en-GB': 'en-Latn-GB',
  'zh-Hans': 'zh-Hans-CN',
  'zh-CN': 'zh-Hans-CN',
  ar: 'ar-Arab-EG',
};

const tags = new Map<string, Intl.Locale | null>();

/** A tag with the script and the region that it leaves out: `zh-TW` is `zh-Hant-TW`. Null: no tag. */
export function likely(tag: string): Intl.Locale | null {
  const known = tags.get(tag);
  if (known !== undefined) return known;
  const made = maximized(tag);
  tags.set(tag, made);
  return made;
}

function maximized(tag: string): Intl.Locale | null {
  try {
    const whole = Object.hasOwn(WHOLE, tag) ? WHOLE[tag] : undefined;
    return whole ? new Intl.Locale(whole) : new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** The language counts before the script, the script before the region. */
function closeness(wanted: string, tag: string): number {
  const [asked, offered] = [likely(wanted), likely(tag)];
  if (!asked || !offered || offered.language !== asked.language) return 0;
  const script = offered.script === asked.script ? 4 : 0;
  const region = offered.region === asked.region ? 2 : 0;
  // German of no country serves an Austrian better than that of Switzerland.
  const general = new Intl.Locale(tag).region === undefined ? 1 : 0;
  return 1 + script + region + general;
}
