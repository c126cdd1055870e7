import type { CueDraft } from '../effects.ts';
import type { LiveShow } from '../live-show.ts';
import type { Stepper } from '../run-script.ts';
import { FAQ, type FaqEntry, type FaqSection } from './faq.ts';

/** What is true of the goods and the show, whether there is a shop or not. */
const ALWAYS: readonly FaqSection['id'][] = ['goods', 'show'];
const OF_THE_SHOP: readonly FaqSection['id'][] = ['delivery', 'returns', 'duty'];

/** By whom: the label that viewers see, in the question's language. */
const NAME: Readonly<Record<keyof typeof FAQ, string>> = {
  en: 'Shop’s FAQ',
  'zh-Hans': '商店常见问题',
  ar: 'أسئلة المتجر الشائعة',
};

/**
 * Puts the shop's own questions and answers into the log, once: answered in writing, by the shop,
 * of the kind `faq`. Nobody asked them, so they count nowhere as asked or answered. What the log
 * has already it leaves as it is, after a restart too.
 */
export function seedFaq(show: LiveShow, hasShop: boolean): Stepper {
  let isDone = false;
  return {
    step() {
      if (isDone || show.phase === 'ended' || show.phase === 'cancelled') return;
      const cues = entries(hasShop).flatMap((entry) =>
        Object.hasOwn(show.state.questions.byId, entry.questionId) ? [] : cuesOf(entry),
      );
      if (cues.length > 0) show.commit({ cues });
      isDone = true;
    },
  };
}

interface Seed extends FaqEntry {
  readonly questionId: string;
  readonly lang: keyof typeof FAQ;
}

/** What stands in the show's panel, in each language. */
function entries(hasShop: boolean): readonly Seed[] {
  const shown = hasShop ? [...ALWAYS, ...OF_THE_SHOP] : ALWAYS;
  return (Object.keys(FAQ) as (keyof typeof FAQ)[]).flatMap((lang) =>
    FAQ[lang]
      .filter(({ id }) => shown.includes(id))
      .flatMap((section) => section.entries)
      .map((entry) => ({ ...entry, lang, questionId: `faq-${entry.id}-${lang}` })),
  );
}

function cuesOf({ questionId, lang, productId, question, answer }: Seed): readonly CueDraft[] {
  const asked = { questionId, text: question, lang, kind: 'faq', name: NAME[lang] } as const;
  return [
    { type: 'question.asked', by: 'shop', data: { ...asked, ...(productId && { productId }) } },
    {
      type: 'question.state',
      by: 'shop',
      data: { questionId, state: 'answered', answer: { text: answer, lang } },
    },
  ];
}
