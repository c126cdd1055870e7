import { OnairQuestions } from '../components/questions/questions.ts';
import { define } from './define.ts';

define(OnairQuestions);

/** Brings the tag's type along. */
export type { OnairQuestions };
