/**
 * Resolves in a task of its own, after the browser had its chance to paint and to hear the viewer:
 * for work that can wait, so that no single task of ours holds a slow phone.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
