import { readFile } from 'node:fs/promises';
import type { ClipName } from './load-clip.ts';

/** A line of a caption file, from and to in milliseconds of its clip's loop. */
export interface CaptionLine {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is said in a clip, in one language. */
export interface Caption extends CaptionLine {
  readonly lang: string;
}

/** The languages of the film's captions, the one that is spoken first. */
export const CAPTION_LANGUAGES = ['en', 'zh-Hans', 'ar'] as const;

/** The captions of a clip, language by language. The test clip says nothing. */
export async function loadCaptions(name: ClipName): Promise<readonly Caption[]> {
  if (name === 'test') return [];
  const files = CAPTION_LANGUAGES.map(async (lang) => {
    const url = new URL(`./demo/captions.${lang}.vtt`, import.meta.url);
    return parseCaptions(await readFile(url, 'utf8')).map((line) => ({ ...line, lang }));
  });
  return (await Promise.all(files)).flat();
}

/** Reads WebVTT cues; settings, styles and comments are left out. Throws where it is not WebVTT. */
export function parseCaptions(vtt: string): readonly CaptionLine[] {
  const [head, ...blocks] = vtt.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  if (!/^\uFEFF?WEBVTT/.test(head ?? '')) throw new Error('not WebVTT');
  return blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const timing = lines.findIndex((line) => line.includes('-->'));
    if (timing < 0) return [];
    const [from, to] = (lines[timing] ?? '').split('-->').map(milliseconds);
    if (from === undefined || to === undefined || !(from < to))
      throw new Error(`not a time: ${lines[timing]}`);
    return [{ from, to, text: lines.slice(timing + 1).join(' ') }];
  });
}

function milliseconds(text: string): number {
  const [, hours = '0', minutes, seconds] =
    /^(?:(\d+):)?(\d\d):(\d\d\.\d{3})/.exec(text.trim()) ?? [];
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}
