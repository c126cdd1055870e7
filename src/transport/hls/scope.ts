/** A controller that aborts with `signal`, and can abort before it. */
export function scopeWithin(signal: AbortSignal): AbortController {
  const scope = new AbortController();
  signal.addEventListener('abort', () => scope.abort(signal.reason), { signal: scope.signal });
  return scope;
}
