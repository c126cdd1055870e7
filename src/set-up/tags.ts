import type { Trouble } from './trouble.ts';

/** The notice's own name, which nobody registers: no page's rules for `div` reach it. */
export const NOTICE = 'onair-set-up-notice';

/** What a show element may have been given by a script of the page. */
interface ShowElement extends Element {
  readonly src?: string;
  readonly show?: unknown;
}

const HOMES = 'onair-show, onair-shop';

/** All elements that there are to register. */
export const TAGS: readonly string[] = [
  'onair-caption-settings',
  'onair-captions',
  'onair-cart',
  'onair-compare',
  'onair-desk',
  'onair-follow',
  'onair-player',
  'onair-product-card',
  'onair-product-sheet',
  'onair-products',
  'onair-quality',
  'onair-questions',
  'onair-reminder',
  'onair-shop',
  'onair-show',
  'onair-studio',
  'onair-trust',
];

/** The elements that the page was written with. Those that scripts add are theirs to fill, in their own time. */
export const writtenTags = (page: ParentNode): readonly Element[] =>
  [...page.querySelectorAll(`${HOMES}, [for]`)].filter(isOurs);

/** What those leave out or name wrongly. */
export function troublesOfTags(page: ParentNode, tags: readonly Element[]): readonly Trouble[] {
  const known = [...page.querySelectorAll(HOMES)].map(({ id }) => id).filter((id) => id !== '');
  return tags
    .filter(({ isConnected }) => isConnected)
    .flatMap((element): readonly Trouble[] => {
      const { localName: tag } = element;
      const id = element.getAttribute('for');
      if (id) return known.includes(id) ? [] : [{ kind: 'unknown-for', tag, id, known }];
      return element.matches(HOMES) && isEmpty(element) ? [{ kind: 'no-src', tag }] : [];
    });
}

/** Tags of ours that the page has and nothing registered, each once. */
export function unregisteredTags(
  page: ParentNode,
  registry: Pick<CustomElementRegistry, 'get'>,
): readonly Trouble[] {
  const names = [...page.querySelectorAll('*')].filter(isOurs).map(({ localName }) => localName);
  return [...new Set(names)]
    .filter((tag) => tag !== NOTICE && !registry.get(tag))
    .map((tag) => ({ kind: 'unregistered', tag, isKnown: TAGS.includes(tag) }));
}

const isOurs = ({ localName }: Element): boolean => localName.startsWith('onair-');

/** Without a show, and without what would bring one. */
function isEmpty(element: ShowElement): boolean {
  return !element.src && !element.show && !isInside(element);
}

/** An `<onair-shop>` may show the show of the `<onair-show>` around it. */
const isInside = ({ parentElement }: Element): boolean => parentElement?.closest(HOMES) != null;
