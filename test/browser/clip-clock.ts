/** Server time of the show's first frame: the first segment's date, less the segments before it. */
export async function showStart(playlist: string): Promise<number> {
  const text = await (await fetch(playlist)).text();
  const find = (tag: string): string =>
    new RegExp(`^#EXT-X-${tag}:(.+)$`, 'm').exec(text)?.[1] ?? '';
  return (
    Date.parse(find('PROGRAM-DATE-TIME')) -
    Number(find('MEDIA-SEQUENCE')) * Number(find('TARGETDURATION')) * 1000
  );
}

/** Milliseconds between a moment of the show and the frame that was seen then: 480 to a loop, 30 a second. */
export function clockError(moment: number, frame: number): number {
  const expected = (moment / 1000) * 30;
  const frames = Math.abs((((expected - frame + 240) % 480) + 480) % 480) - 240;
  return (Math.abs(frames) * 1000) / 30;
}
