import type { Question } from '../../protocol/snapshot.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { nearestLanguage } from '../../controllers/nearest-language.ts';
import { writtenIn } from '../questions/written-in.ts';
import { CORRECTION } from './drafts.ts';
import type { OpenForm } from './desk-ui.ts';
import type { DeskView, Row } from './desk-view.ts';

/** Where the focus goes when what had it is gone: to the chosen question. */
export const TO_ROW = '.question.current';

/** Takes the question in hand: nobody else acts on it. */
export function take(view: DeskView, { id }: Row): void {
  view.act('question.claim', { questionId: id });
}

/** It is answered aloud from now on. */
export function answerAloud(view: DeskView, { id }: Row): void {
  view.act('question.answering', { questionId: id });
}

/** Opens a form under a question. */
export function open(view: DeskView, name: OpenForm['name'], questionId: string): void {
  view.set({ form: { name, questionId } }, '[data-first]');
}

/** Opens the choice of what a question is merged into, that one first. */
export function openMerge(view: DeskView, questionId: string, into: string): void {
  view.set({ form: { name: 'merge', questionId, into } }, '[data-first]');
}

/** The answer of a question that is about the same, as a draft behind what was written so far. */
export function reuseAnswer(view: DeskView, questionId: string, { answer }: Question): void {
  const before = view.drafts.get(questionId);
  const text = [before, answer?.text ?? ''].filter(Boolean).join('\n');
  view.drafts.set(questionId, text);
  open(view, 'write', questionId);
}

/** Closes it. What was written stays. */
export function closeForm(view: DeskView): void {
  view.set({ form: null }, TO_ROW);
}

/** Answers in writing what the draft says, or puts that in the place of the words before: a moment of the show stays. */
export function sendAnswer(view: DeskView, question: Question, element: Element): void {
  const text = view.drafts.get(question.questionId).trim();
  if (text === '') return;
  const lang = writtenIn(nearestLanguage(element), view.words.lang);
  view.act('question.answer', { questionId: question.questionId, answer: { text, lang } });
  view.drafts.set(question.questionId, '');
  closeForm(view);
}

export function decline(view: DeskView, { id }: Row, reason: LocalizedText): void {
  view.act('question.decline', { questionId: id, reason });
  view.drafts.set(`${id}/reason`, '');
  closeForm(view);
}

export function merge(view: DeskView, { id }: Row, into: string): void {
  view.act('question.merge', { questionId: id, into });
  closeForm(view);
}

/** Out of sight, until it is released. */
export function hold(view: DeskView, { id }: Row): void {
  view.act('question.hold', { questionId: id });
}

export function release(view: DeskView, { id }: Row): void {
  view.act('question.release', { questionId: id });
}

/** Takes it out for everybody, for ever. */
export function remove(view: DeskView, { id }: Row): void {
  view.act('question.remove', { questionId: id });
  closeForm(view);
}

/** The one that is being answered was answered aloud, from when that began until now. */
export function markAnswered(view: DeskView): void {
  const { answering, now } = view;
  if (!answering || !view.can('question.answering')) return;
  const { questionId, since } = answering;
  const to = new Date(Math.max(now, Date.parse(since))).toISOString();
  view.act('question.answer', { questionId, answer: { from: since, to } });
}

/** Back in line: it was not answered after all. */
export function putBack(view: DeskView): void {
  if (view.answering) view.act('question.queue', { questionId: view.answering.questionId });
}

/** Pins a product, or unpins the one that is pinned. */
export function togglePin(view: DeskView, productId: string): void {
  const isPinned = view.show.state.products.pinned?.productId === productId;
  view.act(isPinned ? 'product.unpin' : 'product.pin', { productId });
}

/** The segment that comes next; null: there is none. */
export function nextSegment({ show }: DeskView): string | null {
  const { agenda } = show.manifest;
  const at = agenda.findIndex(({ id }) => id === show.state.agenda.current);
  return agenda[at + 1]?.id ?? null;
}

export function enterNext(view: DeskView): void {
  const segmentId = nextSegment(view);
  if (segmentId !== null) view.act('agenda.enter', { segmentId });
}

/** Takes over from the script, or gives back to it. */
export function toggleScript(view: DeskView): void {
  view.act('script.set', { on: !view.state.script });
}

/** To be read at 2 m, or back. */
export function toggleReading(view: DeskView): void {
  const isReading = !view.ui.isReading;
  view.set({ isReading }, isReading ? '.reading' : TO_ROW);
}

/** Goes to the field of the correction, about a question or about none. */
export function beginCorrection(view: DeskView, about: Question | null): void {
  const corrects = about?.questionId ?? null;
  view.set({ corrects, room: 'products', isReading: false }, '.correction-field');
}

export function sendCorrection(view: DeskView, element: Element): void {
  const text = view.drafts.get(CORRECTION).trim();
  if (text === '') return;
  const { corrects } = view.ui;
  const lang = writtenIn(nearestLanguage(element), view.words.lang);
  view.act('correction.add', {
    text: { [lang]: text },
    ...(corrects !== null && { questionId: corrects }),
  });
  view.drafts.set(CORRECTION, '');
  view.set({ corrects: null }, TO_ROW);
}

/** Takes what was written so far back into its form: an answer before is the draft of its edit. */
export function edit(view: DeskView, question: Question): void {
  const { questionId, answer } = question;
  if (view.drafts.get(questionId) === '') view.drafts.set(questionId, answer?.text ?? '');
  const place = { tab: 'answered', current: questionId, room: 'queue' } as const;
  view.set({ ...place, query: '', form: { name: 'edit', questionId } }, '[data-first]');
}
