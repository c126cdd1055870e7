import { emptyState } from '../core/reduce/empty-state.ts';
import { BAD_DATA, cue, GOOD_CUES, GOOD_SAMPLES, sample } from './protocol-cues.ts';

/** What the protocol knows: one JSON Schema and one reader each. */
export type MessageKind =
  'manifest' | 'cue' | 'sample' | 'snapshot' | 'hello' | 'request' | 'receipt' | 'problem';

/** An input, and what it is an example of. */
export interface ProtocolExample {
  readonly kind: MessageKind;
  readonly what: string;
  readonly input: unknown;
}

const AT = '2026-11-25T19:00:00.000Z';
const manifest = {
  onair: 1,
  id: 'evening',
  title: { en: 'An evening at the kiln', 'zh-Hans': '窑边的夜晚', ar: 'أمسية عند الفرن' },
  state: 'live',
  startsAt: AT,
};
const hello = { v: 1, show: 'evening', epoch: 'e1', seq: 0, now: 1_795_633_200_000 };
const snapshot = { v: 1, show: 'evening', epoch: 'e1', seq: 0, at: AT, state: emptyState() };
const ask = { op: 'question.ask', opId: 'o1', data: { text: 'How heavy?', lang: 'en' } };
const problem = { type: 'urn:onair:problem:rate-limited', title: 'Too many', status: 429 };

const of =
  (kind: MessageKind) =>
  (what: string, input: unknown): ProtocolExample => ({ kind, what, input });
const [aManifest, aHello, aSnapshot] = [of('manifest'), of('hello'), of('snapshot')];
const [aRequest, aReceipt, aProblem] = [of('request'), of('receipt'), of('problem')];

/** What every implementation must take. */
export const GOOD_MESSAGES: readonly ProtocolExample[] = [
  aManifest('the smallest', manifest),
  aManifest('one with a field from the future', { ...manifest, weather: { sky: 'clear' } }),
  ...GOOD_CUES.map(([type, data]) => of('cue')(`${type} ${JSON.stringify(data)}`, cue(type, data))),
  of('cue')('one of a type from the future', cue('lights.dim', [1, 2])),
  ...GOOD_SAMPLES.map(([type, data]) => of('sample')(type, sample(type, data))),
  aSnapshot('of a show that has not begun', snapshot),
  aHello('of an empty log', hello),
  aRequest('a question', ask),
  aRequest('with the viewer’s key', { ...ask, viewer: 'v1' }),
  aReceipt('a bare one', { opId: 'o1' }),
  aReceipt('of a held question', { opId: 'o1', id: 'q1', seq: 9, held: true }),
  aProblem('one with a time to wait', { ...problem, detail: 'Wait a little.', retryAfter: 8 }),
];

/** What every implementation must refuse. */
export const BAD_MESSAGES: readonly ProtocolExample[] = [
  aManifest('of another major version', { ...manifest, onair: 2 }),
  aManifest('without a title', { ...manifest, title: undefined }),
  aManifest('in no known state', { ...manifest, state: 'paused' }),
  aManifest('that starts at no certain time', { ...manifest, startsAt: '2026-11-25T19:00:00' }),
  aManifest('that is a list', [manifest]),
  ...BAD_DATA.filter(([, data]) => !JSON.stringify(data).includes('__proto__')).map(
    ([type, data, path]) => of('cue')(`${type} with a bad ${path}`, cue(type, data)),
  ),
  of('cue')('of another major version', { ...cue('takeaway', { text: 'x' }), v: 2 }),
  of('cue')('without a place in the log', { ...cue('takeaway', { text: 'x' }), seq: undefined }),
  of('sample')('of an unknown type', sample('applause', {})),
  aSnapshot('without its epoch', { ...snapshot, epoch: undefined }),
  aHello('whose time is no number', { ...hello, now: AT }),
  aRequest('of an unknown op', { ...ask, op: 'product.buy' }),
  aRequest('without an opId', { ...ask, opId: undefined }),
  aRequest('without words', { ...ask, data: { lang: 'en' } }),
  aReceipt('without its opId', { id: 'q1' }),
  aProblem('without a status', { ...problem, status: undefined }),
];
