/** `2026-01-31T09-08-07-123Z`: a time that every file system takes. */
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-');

/** Characters of the show's id that a file's name has room for. */
const LONGEST = 80;

/** The file of a recording that begins at `at`. A show's id may be anything: what no file can be called becomes `-`. */
export const recordingName = (show: string, at: number): string =>
  `${show.replaceAll(/[^\w-]+/g, '-').slice(0, LONGEST)}-${stamp(at)}.mp4`;

/** Whether a file of that name can be a recording, and is no way out of the folder. */
export const isRecordingName = (name: string): boolean =>
  /^[\w-]+-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.mp4$/.test(name);
