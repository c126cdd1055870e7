import { about, type ScriptedQuestion } from './story-question.ts';
import { OTHER_QUESTIONS } from './story-other-questions.ts';

export { at, questionCues } from './story-question.ts';

/** Nine about the mug, three more that are merged into one of them. */
const MUG_QUESTIONS = about('mug', [
  {
    id: 'foot',
    asked: '13:59:10',
    text: 'Does the foot scratch a wooden table?',
    votes: 12,
    queued: '14:00:00',
    answering: '14:02:40',
  },
  {
    id: 'tea',
    asked: '14:02:05',
    text: 'Will the cream glaze stain from black tea?',
    votes: 4,
    queued: '14:02:20',
  },
  {
    id: 'hold',
    asked: '13:49:10',
    text: 'How much does it really hold?',
    votes: 18,
    aloud: ['13:51:00', '13:51:22'],
    answer: '240 ml to the rim. 200 ml if you want to carry it.',
  },
  {
    id: 'dishwasher',
    asked: '13:56:12',
    text: 'Can it go in the dishwasher?',
    votes: 9,
    written: ['13:58:00', 'Yes, up to 65 °C.'],
  },
  {
    id: 'dishwasher-2',
    asked: '13:58:40',
    text: 'Dishwasher safe?',
    merged: ['13:59:00', 'dishwasher'],
  },
  {
    id: 'dishwasher-3',
    asked: '13:58:20',
    text: 'Passe-t-il au lave-vaisselle ?',
    lang: 'fr',
    merged: ['13:58:50', 'dishwasher'],
  },
  {
    id: 'dishwasher-4',
    asked: '13:57:50',
    text: 'Can a machine wash it?',
    merged: ['13:58:30', 'dishwasher'],
  },
  {
    id: 'flecks',
    asked: '13:42:30',
    text: 'Are the dark flecks a fault?',
    votes: 4,
    aloud: ['13:44:00', '13:44:15'],
    answer: 'No. It is iron in the clay; each mug has its own.',
  },
  {
    id: 'hand',
    asked: '13:40:10',
    text: 'Is it thrown by hand?',
    votes: 3,
    written: ['13:41:50', 'Yes. Run a finger along the rings: that is where the potter shaped it.'],
  },
  {
    id: 'wash-ar',
    asked: '13:46:30',
    text: 'هل يمكن غسله في غسالة الأطباق؟',
    lang: 'ar',
    votes: 3,
    written: ['13:48:10', 'نعم، يُغسل في غسالة الأطباق.'],
  },
  {
    id: 'rings',
    asked: '13:38:00',
    text: 'Can you feel the rings from inside?',
    aloud: ['13:40:00', '13:40:12'],
  },
  {
    id: 'alike',
    asked: '13:50:00',
    text: 'Are two of them alike?',
    votes: 2,
    written: ['13:52:10', 'Nearly. Each is thrown by hand, so no two are the same.'],
  },
]);

/**
 * The questions of the show. At 14:03:12 there are 25, three more merged into one of them;
 * 23 are answered, within 1 min 40 s in the median, one is being answered, one waits in line.
 */
export const QUESTIONS: readonly ScriptedQuestion[] = [...MUG_QUESTIONS, ...OTHER_QUESTIONS];
