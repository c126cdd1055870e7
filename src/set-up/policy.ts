/** What a browser tells when a policy blocked something. */
export type Violation = Pick<
  SecurityPolicyViolationEvent,
  'effectiveDirective' | 'blockedURI' | 'sourceFile' | 'sample' | 'disposition' | 'originalPolicy'
>;

/** What belongs to the shows of a page. */
export interface OurPlaces {
  readonly page: string;
  /** Folder of the library. */
  readonly library: string;
  /** Origins that the shows' manifests name, and their own. */
  readonly origins: ReadonlySet<string>;
  /** Whether a manifest names HLS, which plays from a `blob:`. Browsers do not say whose that was. */
  readonly hasHls: boolean;
}

/** What a page's policy lacks. */
export interface PolicyGap {
  readonly directive: string;
  /** Sources that hold for it now, its own or those of `default-src`. */
  readonly allowed: readonly string[];
  /** The one to add. */
  readonly source: string;
}

/** A directive's sub-directives are not for people to write. */
const PARTS = /-(elem|attr)$/;

/** What the policy lacks by a violation; null where that is not of ours, or only reported and not blocked. */
export function policyGap(violation: Violation, places: OurPlaces): PolicyGap | null {
  if (violation.disposition === 'report' || !isOurs(violation, places)) return null;
  const { effectiveDirective: effective, originalPolicy } = violation;
  const policy = directivesIn(originalPolicy);
  // Who wrote a sub-directive has to mend that one.
  const directive = policy.has(effective) ? effective : effective.replace(PARTS, '');
  const allowed = policy.get(directive) ?? fallback(policy, directive);
  return { directive, allowed, source: sourceOf(violation, places) };
}

/** The directives that close the gaps, each whole, in the order in which they were found. */
export function directivesFor(gaps: readonly PolicyGap[]): readonly string[] {
  const sources = new Map<string, Set<string>>();
  for (const { directive, allowed, source } of gaps) {
    const known = sources.get(directive) ?? new Set(allowed);
    sources.set(directive, known.add(source));
  }
  return [...sources].map(([directive, known]) => [directive, ...known].join(' '));
}

/** By name, as a browser reads them: of two with one name the first holds. */
function directivesIn(policy: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !found.has(key)) found.set(key, sources.filter(isSource));
  }
  return found;
}

const isSource = (source: string): boolean => source.toLowerCase() !== "'none'";

/** What holds for a directive that the policy does not have. */
const fallback = (
  policy: ReadonlyMap<string, readonly string[]>,
  directive: string,
): readonly string[] => (directive.endsWith('-src') ? policy.get('default-src') : undefined) ?? [];

function isOurs(violation: Violation, { library, origins, page, hasHls }: OurPlaces): boolean {
  const { sourceFile, blockedURI, sample, effectiveDirective } = violation;
  if (sourceFile?.startsWith(library) || blockedURI.startsWith(library)) return true;
  if (/^lit-html/.test(sample)) return true;
  if (hasHls && effectiveDirective === 'media-src' && /^blob\b/.test(blockedURI)) return true;
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
