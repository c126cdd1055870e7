/** Chooses another tab of a list by keyboard: arrow keys go along as the text runs, Home and End to the ends. */
export function moveTab(event: KeyboardEvent): void {
  const { currentTarget: list, key } = event;
  if (!(list instanceof HTMLElement)) return;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab.matches('[aria-selected=true]'));
  const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const step = key === forward ? 1 : /^Arrow(Left|Right)$/.test(key) ? -1 : 0;
  const ends: Record<string, HTMLElement | undefined> = { Home: tabs[0], End: tabs.at(-1) };
  const next = step ? tabs.at((at + step) % tabs.length) : ends[key];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
