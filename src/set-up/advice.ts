import type { Issue } from '../protocol/result.ts';
import { DOCS, GUIDE, POLICY } from './docs.ts';
import { TAGS } from './tags.ts';
import type { Trouble } from './trouble.ts';

/** What a developer is told about a trouble. Plain text, in English. */
export interface Advice {
  /** What is wrong. */
  readonly title: string;
  readonly why: string;
  /** Exactly what to do. */
  readonly todo: string;
  /** Lines of code that belong to it. */
  readonly code: readonly string[];
  /** Heading in docs/set-up.md, as the part of an address after `#`. */
  readonly section: string;
  /** Another file that says more. */
  readonly also?: string;
}

/** Issues that are told; the rest is counted. */
const ISSUES = 5;
const VALIDATE = (url: string): string => `npx onair-shop validate ${url}`;

const told = (issues: readonly Issue[]): readonly string[] => {
  const lines = issues
    .slice(0, ISSUES)
    .map(({ path, expected, got }) => `${path || 'the whole'}: expected ${expected}, got ${got}`);
  const rest = issues.length - ISSUES;
  return rest > 0 ? [...lines, `… and ${rest} more`] : lines;
};

type AdviceOn = {
  readonly [Kind in Trouble['kind']]: (trouble: Extract<Trouble, { kind: Kind }>) => Advice;
};

/** The address of the show is wrong, or what is there. */
const MANIFEST = {
  'no-src': ({ tag }) => ({
    title: `<${tag}> has no src.`,
    why: 'It shows nothing until it knows the address of a show’s manifest.',
    todo: 'Name it, relative to the page or in full:',
    code: [`<${tag} src="/live/show.json"></${tag}>`],
    section: 'no-src',
  }),
  'not-found': ({ url }) => ({
    title: 'There is no show at this address.',
    why: `The server says that nothing is at ${url}`,
    todo: 'Check src: it counts from the page’s own address unless it is a full one. Open the address in a tab: you should see JSON.',
    code: [],
    section: 'not-found',
  }),
  html: ({ url }) => ({
    title: 'At the show’s address is a web page.',
    why: `${url} answers with HTML where a show’s manifest (JSON) is needed. Often it is the shop’s page for a wrong address, or a login.`,
    todo: 'Check src, and that the file is served without a login. Open the address in a tab: you should see JSON.',
    code: [],
    section: 'html-instead-of-json',
  }),
  'not-json': ({ url, start }) => ({
    title: 'The show’s manifest is not JSON.',
    why: `${url} begins with: ${start || '(nothing: the answer is empty)'}`,
    todo: 'This says where the first mistake is:',
    code: [VALIDATE(url)],
    section: 'not-json',
  }),
  invalid: ({ url, issues }) => ({
    title: 'The show’s manifest is not valid.',
    why: `It was read from ${url}`,
    todo: `Mend these first; ${VALIDATE(url)} names them all:`,
    code: told(issues),
    section: 'invalid-manifest',
  }),
  'set-aside': ({ url, issues }) => ({
    title: 'Parts of the show’s manifest were left out.',
    why: `The show runs, without what is wrong in ${url}`,
    todo: `Mend these; ${VALIDATE(url)} names them all:`,
    code: told(issues),
    section: 'invalid-manifest',
  }),
  'nothing-there': ({ places }) => ({
    title: 'The manifest names what is not there.',
    why: 'Its addresses below answer with something else than the show needs, and viewers miss it.',
    todo: 'Put your server’s addresses there, or leave these members out. An address without a host counts from the manifest’s own.',
    code: places.map(({ member, url, found }) => `${member}: ${url} (${found})`),
    section: 'nothing-at-an-address',
  }),
  refused: ({ message }) => ({
    title: 'The show’s manifest cannot be used.',
    why: message,
    todo: 'Mend that, and load the page again.',
    code: [],
    section: 'other-answers',
  }),
} satisfies Partial<AdviceOn>;

/** What of a source is read across origins. */
const MEDIA: Readonly<Record<string, string>> = {
  whep: 'every answer there, those to OPTIONS and its refusals too',
  hls: 'playlists and segments alike',
};
/** What a player needs to ask over WHEP, beside being let read. */
const WHEP_HEADERS = [
  'Access-Control-Allow-Methods: POST, PATCH, DELETE',
  'Access-Control-Allow-Headers: Authorization, Content-Type, If-Match',
  'Access-Control-Expose-Headers: Location, ETag, Link, Retry-After',
];

/** The browser, or nobody, lets the page have what it needs. */
const WAY = {
  unreachable: ({ url }) => ({
    title: 'Nobody answers at the show’s address.',
    why: `${url} could not be reached: the host’s name is wrong, its server is not running, or this machine is offline.`,
    todo: 'Check src, and that its server runs. Open the address in a tab: you should see JSON.',
    code: [],
    section: 'nobody-answers',
  }),
  cors: ({ url, origin }) => ({
    title: 'The show’s server does not let this page read it (CORS).',
    why: `${url} is of another origin than this page, and its answer does not name this page’s.`,
    todo: `Let the server of ${new URL(url).origin} send this with all it serves for the show. The live server does so if it is started with --origin ${origin}`,
    code: [`Access-Control-Allow-Origin: ${origin}`, 'Vary: Origin'],
    section: 'cross-origin',
  }),
  'media-cors': ({ media, url, origin }) => ({
    title: `The show’s picture over ${media.toUpperCase()} is kept from this page (CORS).`,
    why: `${url} is of another origin than this page, and its answer does not name this page’s. Viewers get the next way that the manifest names, or no picture.`,
    todo: `Let ${new URL(url).origin} send this with ${MEDIA[media] ?? 'all that it serves'}. The live server does so if it is started with --origin ${origin}`,
    code: [
      `Access-Control-Allow-Origin: ${origin}`,
      ...(media === 'whep' ? WHEP_HEADERS : []),
      'Vary: Origin',
    ],
    section: 'media-of-another-origin',
  }),
  'mixed-content': ({ url }) => ({
    title: 'A show over http cannot be read by a page over https.',
    why: `Browsers block ${url} as mixed content.`,
    todo: 'Serve the show over https, and write its address so:',
    code: [url.replace(/^http:/, 'https:')],
    section: 'mixed-content',
  }),
  policy: ({ directives }) => ({
    title: 'The page’s Content Security Policy blocks parts of the show.',
    why: 'These directives do not allow what the show needs, as far as it was seen until now.',
    todo: 'Where the policy is sent, put these in the place of those of the same name, or add them:',
    code: directives.map((directive) => `${directive};`),
    section: 'content-security-policy',
    also: POLICY,
  }),
} satisfies Partial<AdviceOn>;

/** What `respondWith` takes. */
const ANSWER = "{ status: 'ok' | 'partial' | 'rejected', cart, issues }";
const REFUSAL =
  "{ status: 'rejected', cart: null, issues: [{ code: 'out-of-stock', severity: 'error' }] }";

/** What the page itself has to say or do. */
const PAGE = {
  'no-cart': () => ({
    title: 'Something was to be added, and nobody answered.',
    why: 'This show has no cart of its own, and the page did not answer onair-cart-add: shoppers are told that it was not added.',
    todo: 'Choose one of the three ways:',
    code: [
      '1. the address of your shop’s cart:  cart="/api/cart"  (docs/rest-cart.md)',
      '2. your own answer:  shop.addEventListener("onair-cart-add", (event) => event.respondWith(addToMyCart(event.lines)))',
      '3. to try it out, a cart that lives in the page:  cart="memory"',
    ],
    section: 'no-cart',
  }),
  'answer-failed': ({ event, message }) => ({
    title: `Your answer to ${event} failed: ${message}`,
    why: 'It rejected, so nobody knows whether it was done: shoppers read that the shop did not answer.',
    todo: 'What the shop says no to is an answer, too:',
    code: [REFUSAL],
    section: 'your-own-answer',
  }),
  'answer-unread': ({ event, part, got }) => ({
    title: `Your answer to ${event} cannot be read.`,
    why:
      part === 'answer'
        ? `Expected ${ANSWER}, got ${got}. Shoppers read that the shop did not answer.`
        : `Its cart is left out: expected null or { currency: 'EUR', lines: [] }, got ${got}. Shoppers see the cart as it was before.`,
    todo: 'Give event.respondWith() this, or a promise of it:',
    code: ["{ status: 'ok', cart: null, issues: [] }", REFUSAL],
    section: 'your-own-answer',
  }),
  'unknown-cart': ({ name }) => ({
    title: `There is no cart “${name}”.`,
    why: 'So the page has to answer each onair-cart-add itself.',
    todo: 'Write page, memory, or the address of your shop’s cart, which starts with /, ./ or http.',
    code: ['cart="page"', 'cart="memory"', 'cart="/api/cart"'],
    section: 'unknown-cart',
  }),
  'unknown-for': ({ tag, id, known }) => ({
    title: `<${tag} for="${id}"> names a show that is not on this page.`,
    why: `No <onair-shop> or <onair-show> has the id “${id}”.`,
    todo:
      known.length > 0
        ? 'There are these:'
        : 'Give one the id, or put the element into it and leave out for:',
    code: known.length > 0 ? known.map((one) => `for="${one}"`) : [`<onair-show id="${id}" …>`],
    section: 'for-names-nothing',
  }),
  unregistered: ({ tag, isKnown }) => ({
    title: isKnown
      ? `<${tag}> is on the page, and nothing registered it.`
      : `There is no element <${tag}>.`,
    why: 'To the browser it is an empty element without a meaning.',
    todo: isKnown ? 'Import it, or all of them:' : 'There are these:',
    code: isKnown
      ? [
          `import 'onair-shop/elements/${tag.replace('onair-', '')}';`,
          "import 'onair-shop/elements/all';",
        ]
      : [TAGS.join(' ')],
    section: 'not-registered',
  }),
  file: () => ({
    title: 'This page was opened as a file.',
    why: 'Browsers let such a page read nothing from a server.',
    todo: 'Serve its folder with one of these, and open http://localhost:8080/.',
    code: ['npx http-server', 'python3 -m http.server 8080'],
    section: 'opened-as-a-file',
  }),
  twice: ({ libraries }) => ({
    title: 'onair-shop is on this page twice.',
    why: 'Two copies were loaded. The first one to register an element has it; the other was downloaded for nothing.',
    todo: 'Keep one of them: one script tag, or your bundle’s import.',
    code: libraries,
    section: 'twice-on-the-page',
  }),
} satisfies Partial<AdviceOn>;

const ADVICE: AdviceOn = { ...MANIFEST, ...WAY, ...PAGE };

/** What to say about a trouble. */
export function adviceOn<T extends Trouble>(trouble: T): Advice {
  const advise = ADVICE[trouble.kind] as (trouble: Trouble) => Advice;
  return advise(trouble);
}

/** Where there is more, within the repository. */
export const placesOf = ({ section, also }: Advice): readonly string[] => [
  `${GUIDE}#${section}`,
  ...(also === undefined ? [] : [also]),
];

/** The same as one text, for the console. */
export function adviceText(advice: Advice): string {
  const { title, why, todo, code } = advice;
  const lines = [`${title} ${why}`, todo, ...code.map((line) => `  ${line}`)];
  const more = placesOf(advice).map((place) => DOCS + place);
  return `onair-shop: ${lines.join('\n')}\n(${more.join(', ')})`;
}
