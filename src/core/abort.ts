/** A controller of its own that also aborts when `parent` does. */
export function linkedController(parent: AbortSignal): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(parent.reason);
  if (parent.aborted) abort();
  else parent.addEventListener('abort', abort, { once: true, signal: controller.signal });
  return controller;
}
