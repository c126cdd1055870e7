import type { Trouble } from './trouble.ts';

/** What a browser tells when a policy blocked something. */
export type Violation = Pick<
  SecurityPolicyViolationEvent,
  'effectiveDirective' | 'blockedURI' | 'sourceFile' | 'sample' | 'disposition'
>;

/** What belongs to the shows of a page. */
export interface OurPlaces {
  readonly page: string;
  /** Folder of the library. */
  readonly library: string;
  /** Origins that the shows' manifests name, and their own. */
  readonly origins: ReadonlySet<string>;
}

/** A directive's sub-directives are not for people to write. */
const PARTS = /-(elem|attr)$/;

/** The trouble of a violation; null where it is not of ours, or only reported and not blocked. */
export function policyTrouble(violation: Violation, places: OurPlaces): Trouble | null {
  if (violation.disposition === 'report' || !isOurs(violation, places)) return null;
  const directive = violation.effectiveDirective.replace(PARTS, '');
  return { kind: 'policy', directive, source: sourceOf(violation, places) };
}

function isOurs(violation: Violation, { library, origins, page }: OurPlaces): boolean {
  const { sourceFile, blockedURI, sample } = violation;
  if (sourceFile?.startsWith(library) || blockedURI.startsWith(library)) return true;
  if (/^lit-html/.test(sample)) return true;
  const origin = originOf(blockedURI);
  return origin !== null && origin !== originOf(page) && origins.has(origin);
}

/** What the directive has to name, as policies write it. */
function sourceOf({ blockedURI, effectiveDirective }: Violation, { page }: OurPlaces): string {
  if (effectiveDirective.includes('trusted-types')) return 'lit-html';
  const origin = originOf(blockedURI);
  if (origin === null)
    return /^(blob|data)\b/.test(blockedURI) ? `${blockedURI.slice(0, 4)}:` : blockedURI;
  return origin === originOf(page) ? "'self'" : origin;
}

/** Null for a `blob`, an `inline` and whatever else is no address of a server. */
export function originOf(uri: string): string | null {
  if (!/^(https?|wss?):/.test(uri) || !URL.canParse(uri)) return null;
  return new URL(uri).origin;
}

/** Every origin that is named somewhere in a manifest. */
export function originsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    const origin = originOf(value);
    if (origin !== null) found.add(origin);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) originsIn(member, found);
  }
  return found;
}
