import { OnairQuestions } from '../components/questions/questions.ts';
import { define } from './define.ts';

define(OnairQuestions);

/** Brings the tag's type along, and its events'. */
export type { OnairQuestions };
export type {} from '../events.ts';
