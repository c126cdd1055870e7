/** Pixels, or pixels a millisecond, after which a sheet that is let go closes. */
const FAR = 96;
const FAST = 0.6;

/** Lets the finger on `handle` draw `sheet` down: far or fast enough calls `close`, else it goes back. */
export function dragDown(
  start: PointerEvent,
  { sheet, close }: { readonly sheet: HTMLElement; close(): void },
): void {
  const handle = start.currentTarget;
  if (!(handle instanceof HTMLElement) || start.button !== 0) return;
  const life = new AbortController();
  const { signal } = life;
  let moved = 0;
  const move = ({ clientY }: PointerEvent): void => {
    moved = Math.max(0, clientY - start.clientY);
    sheet.style.setProperty('translate', `0 ${moved}px`);
  };
  const end = ({ type, timeStamp }: PointerEvent): void => {
    life.abort();
    sheet.style.removeProperty('translate');
    const fast = moved / Math.max(1, timeStamp - start.timeStamp) > FAST && moved > FAR / 4;
    if (type === 'pointerup' && (moved > FAR || fast)) close();
  };
  handle.setPointerCapture(start.pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
