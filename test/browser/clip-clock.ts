import { eventually, pause } from '../../src/testing/assert.ts';

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

/** What a picture shows, and when in the show it is said to have been taken, in milliseconds; null: not known now. */
export interface Look {
  readonly frame: number | null;
  readonly moment: number | null;
}

/** So many looks in a row are taken together. */
const LOOKS = 25;

/**
 * Resolves once the picture was of the moment that is told, in most of the latest looks. What is told wrong is
 * wrong in all of them; a busy machine is late with its pictures in some, and has time for them again.
 * `most`: milliseconds that the two may be apart.
 */
export async function tellsItsMoment(look: () => Look, most = (): number => 100): Promise<void> {
  let errors: readonly number[] = [];
  const fits = async (): Promise<boolean> => {
    await pause(30);
    const { frame, moment } = look();
    if (frame === null || moment === null) return false;
    errors = [...errors, clockError(moment, frame)].slice(-LOOKS);
    const near = errors.filter((error) => error < most());
    return errors.length === LOOKS && near.length > LOOKS / 2;
  };
  await eventually(fits, 'the picture is of the moment that is told', 15_000).catch(
    (cause: unknown) => {
      throw new Error(`ms off: ${errors.map(Math.round).join()}`, { cause });
    },
  );
}
