/** Lets what is in sight fade over what comes in its place. Call it before the place is filled anew. */
export function crossFade(node: Element | null): void {
  const box = node?.parentElement;
  if (!node || !box) return;
  const time = getComputedStyle(node).getPropertyValue('--_time-2').trim();
  const duration = (parseFloat(time) || 0) * (time.endsWith('ms') ? 1 : 1000);
  const ghost = node.cloneNode(true) as HTMLElement;
  ghost.inert = true;
  ghost.removeAttribute('part');
  ghost.classList.add('ghost');
  box.append(ghost);
  const fade = ghost.animate(
    { opacity: [1, 0] },
    { duration, easing: 'ease-out', fill: 'forwards' },
  );
  const end = (): void => ghost.remove();
  fade.finished.then(end, end);
}
