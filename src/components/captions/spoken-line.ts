import type { CaptionsSlice } from '../../protocol/snapshot.ts';

/** One caption, in one language. Times in milliseconds since 1970, server time. */
export interface SpokenLine {
  readonly text: string;
  readonly lang: string;
  readonly from: number;
  readonly until: number;
}

/** What is being said at a moment: the newest line of each language that has one. */
export function spokenAt(
  lines: CaptionsSlice['lines'],
  moment: number,
): Readonly<Record<string, SpokenLine>> {
  const spoken: Record<string, SpokenLine> = {};
  for (const { text, lang, at, until } of lines) {
    const line = { text, lang, from: Date.parse(at), until: Date.parse(until) };
    const isSaid = line.from <= moment && moment < line.until && text.trim() !== '';
    if (isSaid && !(spoken[lang] && spoken[lang].from > line.from)) spoken[lang] = line;
  }
  return spoken;
}

/** Whether two are the same line. */
export function isSameLine(a: SpokenLine | null, b: SpokenLine | null): boolean {
  return a?.from === b?.from && a?.lang === b?.lang && a?.text === b?.text;
}
