// For shops that keep no outcomes: what a change was, they know no more of when it arrives once more.
import type { KeptText } from '../../src/commerce/http/kept-text.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';

type Request = Parameters<FaultPlan>[0];

/**
 * The same, but that no add arrives twice: "so many more" would be done twice. Questions may, and changes that say
 * how many there are to be in the end.
 */
export const withoutDoubleAdds =
  (plan: FaultPlan, isAdd: (request: Request) => boolean): FaultPlan =>
  (request) => {
    const fault = plan(request);
    return fault?.kind === 'doubled' && isAdd(request) ? null : fault;
  };

/** A browser's local storage, the same for all of its tabs. */
export function keptByBrowser(text: string | null = null): KeptText {
  let kept = text;
  return { get: () => kept, set: (next) => void (kept = next) };
}
