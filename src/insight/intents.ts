import type { ShowMeAspect } from '../protocol/cue.ts';
import { followDetails } from './details.ts';
import { itemOf, itemOfProduct, itemsOf, type Asked } from './items.ts';
import type { Trust } from './trust.ts';
import type { Visit } from './visit.ts';

/** An intent, as far as it is looked at. Any page can fire one, so nothing in it is taken for granted. */
type Heard = Event & Readonly<Record<string, unknown>>;

type Reaction = (event: Heard, visit: Visit, trust: Trust) => void;

const ASPECTS: readonly unknown[] = [
  'close-up',
  'on-body',
  'daylight',
  'coin',
  'label',
] satisfies ShowMeAspect[];

const REACTIONS: Readonly<Record<string, Reaction>> = {
  'onair-product-open'({ productId }, visit) {
    const item = typeof productId === 'string' ? itemOfProduct(visit, productId) : null;
    if (item) visit.say('view_item', { item });
  },
  'onair-details-shown'(event, visit) {
    const [sheet] = event.composedPath();
    const { productId } = event;
    if (sheet instanceof Element && typeof productId === 'string')
      followDetails(visit, sheet, productId);
  },
  'onair-captions-change'({ settings }, { show, say }) {
    const { on, size, lang } = fieldsOf(settings);
    const { manifest, state } = show;
    const isOf = [...manifest.captions, ...state.captions.lines].some((one) => one.lang === lang);
    say('captions_change', {
      on: on === true,
      size: typeof size === 'number' ? size : 1,
      lang: isOf ? (lang as string) : null,
    });
  },
  'onair-question-ask'({ question }, { show, say }) {
    const { kind, aspect, productId } = fieldsOf(question);
    const isKnown = show.manifest.products.some(({ id }) => id === productId);
    say('question_ask', {
      kind: kind === 'show-me' ? kind : 'question',
      aspect: ASPECTS.includes(aspect) ? (aspect as ShowMeAspect) : null,
      productId: isKnown ? (productId as string) : null,
    });
  },
  'onair-question-vote'({ questionId }, { say }, trust) {
    say('question_vote', {});
    if (typeof questionId === 'string') trust.want(questionId);
  },
  'onair-follow-add': (_event, { say }) => say('follow_ask', {}),
  'onair-reminder-add': (_event, { say }) => say('reminder_ask', {}),
  'onair-cart-add'({ lines }, visit) {
    const cart = visit.show.cart?.state.cart ?? null;
    const asked = Array.isArray(lines) ? lines.filter(isAsked) : [];
    const items = asked.map((line) => itemOf(visit, line, cart));
    if (items.length > 0) visit.say('add_ask', { items });
  },
  'onair-cart-open': (_event, visit) => visit.say('view_cart', itemsOf(visit)),
  'onair-cart-checkout'(event, visit) {
    const { items, value } = itemsOf(visit);
    // Only once all have heard it is it known whether there is a way to the checkout.
    queueMicrotask(() => {
      const isTaken = event.defaultPrevented || !!event['answer'];
      if (isTaken || typeof event['url'] === 'string')
        visit.say('begin_checkout', { items, value });
    });
  },
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function isAsked(line: unknown): line is Asked {
  const { ref, quantity } = fieldsOf(line);
  return typeof ref === 'string' && Number.isSafeInteger(quantity) && Number(quantity) > 0;
}

/** Hears what the viewer asks for through the elements of a visit's show: those inside `element`, and those that name it by `for`. */
export function hearIntents(element: HTMLElement, visit: Visit, trust: Trust): void {
  const { signal } = visit;
  const heard = new WeakSet<Event>();
  for (const [type, react] of Object.entries(REACTIONS)) {
    const hear = (event: Event): void => {
      if (heard.has(event) || !concerns(event, element, visit)) return;
      heard.add(event);
      react(event as Heard, visit, trust);
    };
    element.addEventListener(type, hear, { signal });
    element.ownerDocument.addEventListener(type, hear, { signal });
  }
}

/** Whether the innermost element that has or names a show means this one. */
function concerns(event: Event, element: HTMLElement, { show }: Visit): boolean {
  for (const node of event.composedPath()) {
    if (!(node instanceof HTMLElement) || !node.localName.startsWith('onair-')) continue;
    if ('show' in node) return node.show === show;
    if ('htmlFor' in node && node.htmlFor) return node.htmlFor === element.id;
  }
  return false;
}
