import type { Localization } from '../../controllers/localization.ts';
import type { Show } from '../../core/show.ts';
import type { Question, QuestionsSlice } from '../../protocol/snapshot.ts';
import { refusedAt } from './asking.ts';
import { answeringNow } from './figures.ts';
import type { LocalQuestion } from './notes.ts';
import { whyRefused } from './refusal.ts';

/** What a listener is told of. */
export interface Tellable {
  readonly show: Show;
  readonly questions: QuestionsSlice;
  readonly mine: ReadonlySet<string>;
  readonly locals: readonly LocalQuestion[];
  readonly i18n: Localization<'whole'>;
}

/** Tells in words what changed by itself: for assistive technology, politely. What was so before is not told. */
export class Told {
  #show: Show | null = null;
  /** Whether the log had come when it was last looked at. */
  #primed = false;
  #answering: string | null = null;
  #answered = new Set<string>();
  #refused = new Set<string>();
  #words = '';

  /** What to say; the same words as before where nothing is new. */
  next(now: Tellable): string {
    const { show, questions, mine, locals } = now;
    const answering = answeringNow(questions);
    const answered = [...mine].filter((id) => questions.byId[id]?.state === 'answered');
    const refused = locals.filter(({ status }) => status === 'refused');
    if (show === this.#show) {
      this.#words =
        this.#refusal(refused, now) ?? this.#progress(answered, answering, now) ?? this.#words;
    } else {
      this.#primed = false;
    }
    this.#show = show;
    this.#primed ||= Object.keys(questions.byId).length > 0;
    this.#answering = answering?.questionId ?? null;
    this.#answered = new Set(answered);
    this.#refused = new Set(refused.map(({ key }) => key));
    return this.#words;
  }

  #progress(
    answered: readonly string[],
    answering: Question | null,
    { i18n }: Tellable,
  ): string | null {
    if (!this.#primed) return null;
    if (answered.some((id) => !this.#answered.has(id))) return i18n.t('questions.said-answered');
    if (!answering || answering.questionId === this.#answering) return null;
    return i18n.t('questions.said-answering', { question: answering.text });
  }

  #refusal(refused: readonly LocalQuestion[], { i18n, show }: Tellable): string | null {
    const fresh = refused.find(({ key }) => !this.#refused.has(key));
    if (!fresh?.problem) return null;
    const why = whyRefused(fresh.problem, refusedAt(fresh.data, show), i18n.formats);
    return i18n.t('questions.said-refused', { why: i18n.t(why.key, why.values) });
  }
}
