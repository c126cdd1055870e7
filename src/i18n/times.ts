const SECOND = 1_000;

type Length = readonly [value: number, unit: string];

/** `0.4 s`, `3 s`, `1 min 50 s`, `2 h 5 min`: never more exact than it can be read. */
export function formatDuration(
  ms: number,
  unit: (value: number, name: string, digits?: number) => string,
  list: (parts: readonly string[]) => string,
): string {
  const seconds = Math.max(0, ms) / SECOND;
  const two = (first: Length, second: Length): string =>
    second[0] ? list([unit(...first), unit(...second)]) : unit(...first);
  if (seconds < 0.95) return unit(seconds, 'second', 1);
  const whole = Math.round(seconds);
  if (whole < 60) return unit(whole, 'second');
  if (whole < 3_600) return two([Math.floor(whole / 60), 'minute'], [whole % 60, 'second']);
  const minutes = Math.round(seconds / 60);
  return two([Math.floor(minutes / 60), 'hour'], [minutes % 60, 'minute']);
}
