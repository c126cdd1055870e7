/** What Chromium tells of the viewer's line; other engines tell nothing. */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const line = (): Line =>
  (globalThis.navigator as { readonly connection?: Line } | undefined)?.connection ?? {};

/** In `localStorage`, `on` or `off`: what the viewer chose, once it was not what the browser says. */
export const DATA_SAVER_KEY = 'onair-data-saver';

/** Whether the viewer wants to be sparing with data: their word here, else what they told the browser. */
export function savesData(): boolean {
  let chosen: string | null | undefined;
  try {
    chosen = localStorage.getItem(DATA_SAVER_KEY);
  } catch {
    // Blocked, or no browser.
  }
  return chosen ? chosen === 'on' : line().saveData === true;
}

/** Whether to start with the least, for who saves data or has a slow line: `2g`, `slow-2g`, `3g`. */
export const startsLow = (): boolean => savesData() || /[23]g$/.test(line().effectiveType ?? '');
