import type { Show } from '../../core/show.ts';
import type { Act } from '../../staff/desk.ts';
import type { HeldQuestion } from '../../staff/staff-log.ts';
import type { DeskWords } from './desk-words.ts';
import { opWords } from './names.ts';

/** What tells the things that acts are about. */
export interface ActContext {
  readonly words: DeskWords;
  readonly show: Show;
  readonly state: { readonly held: readonly HeldQuestion[] };
}

/** What was done, and to what: `Pin: Stoneware mug`. */
export function actWords({ op, data }: Act, context: ActContext): string {
  const { words } = context;
  const act = opWords(op, words);
  const about = aboutWords(data as ActData, context);
  return about ? words.t('act-about', { act, about }) : act;
}

/** What somebody wrote for an act: an answer, a correction, a reason; empty: nothing. */
export function writtenFor({ data }: Act): string {
  const { answer, text, reason } = data as {
    readonly answer?: { readonly text?: unknown };
    readonly text?: unknown;
    readonly reason?: unknown;
  };
  const written = answer?.text ?? text ?? reason;
  if (typeof written === 'string') return written;
  const [first] = Object.values(written ?? {}) as unknown[];
  return typeof first === 'string' ? first : '';
}

/** Acts to be read elsewhere: what, about what, and the words, each act apart. */
export function actsText(acts: readonly Act[], context: ActContext): string {
  return acts
    .map((act) => [actWords(act, context), writtenFor(act)].filter(Boolean).join('\n'))
    .join('\n\n');
}

interface ActData {
  readonly questionId?: string;
  readonly productId?: string;
  readonly segmentId?: string;
}

/** Questions by their own words, products and segments by their titles. */
function aboutWords(
  { questionId, productId, segmentId }: ActData,
  { show, words, state }: ActContext,
): string {
  if (questionId !== undefined) {
    const held = state.held.find((one) => one.questionId === questionId);
    return show.state.questions.byId[questionId]?.text || held?.text || '';
  }
  const { products, agenda, lang } = show.manifest;
  const thing =
    products.find(({ id }) => id === productId) ?? agenda.find(({ id }) => id === segmentId);
  return thing ? words.text(thing.title, lang).text : '';
}
