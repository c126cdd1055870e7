import type { Issue } from '../protocol/result.ts';
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
  refused: ({ message }) => ({
    title: 'The show’s manifest cannot be used.',
    why: message,
    todo: 'Mend that, and load the page again.',
    code: [],
    section: 'other-answers',
  }),
} satisfies Partial<AdviceOn>;

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
  'mixed-content': ({ url }) => ({
    title: 'A show over http cannot be read by a page over https.',
    why: `Browsers block ${url} as mixed content.`,
    todo: 'Serve the show over https, and write its address so:',
    code: [url.replace(/^http:/, 'https:')],
    section: 'mixed-content',
  }),
  policy: ({ directive, source }) => ({
    title: 'The page’s Content Security Policy blocks a part of the show.',
    why: `Its ${directive} does not allow ${source}.`,
    todo: `Add it where the policy is sent. A directive that is not there yet takes over the sources of default-src: repeat those.`,
    code: [`${directive} … ${source}`],
    section: 'content-security-policy',
  }),
} satisfies Partial<AdviceOn>;

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

/** The same as one text, for the console. */
export function adviceText({ title, why, todo, code, section }: Advice): string {
  const lines = [`${title} ${why}`, todo, ...code.map((line) => `  ${line}`)];
  return `onair-shop: ${lines.join('\n')}\n(docs/set-up.md#${section})`;
}
