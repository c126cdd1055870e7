/**
 * Begins to watch what the page fetches; the addresses so far, in order. A browser notes a fetch at its end, so one that
 * began before would be found later: it is left out.
 */
export function watchRequests(): () => readonly string[] {
  // Only so many are kept.
  performance.clearResourceTimings();
  const from = performance.now();
  return () =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime >= from)
      .map(({ name }) => name);
}
