// For shops that keep no outcomes: what a change was, they know no more of when it arrives once more.
import type { KeptText } from '../../src/commerce/http/kept-text.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';

type Request = Parameters<FaultPlan>[0];

/**
 * The same, but that no change arrives twice: an add would be done twice, and a quantity may come once more after
 * the next change, and undo it (seen at a real Medusa). Questions may.
 */
export const withoutDoubles =
  (plan: FaultPlan, isChange: (request: Request) => boolean): FaultPlan =>
  (request) => {
    const fault = plan(request);
    return fault?.kind === 'doubled' && isChange(request) ? null : fault;
  };

/** A browser's local storage, the same for all of its tabs. */
export function keptByBrowser(text: string | null = null): KeptText {
  let kept = text;
  return { get: () => kept, set: (next) => void (kept = next) };
}
