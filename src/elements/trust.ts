import { OnairTrust } from '../components/trust/trust.ts';
import { define } from './define.ts';

define(OnairTrust);

/** Brings the tag's type along, and its events'. */
export type { OnairTrust };
export type {} from '../events.ts';
