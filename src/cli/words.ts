import { stepsOf, valueAt, type Step } from './path.ts';

/** One of each list. */
const ONE_OF: Readonly<Record<string, string>> = {
  hosts: 'host',
  policies: 'policy',
  media: 'media source',
  captions: 'caption file',
  products: 'product',
  pictures: 'picture',
  options: 'option',
  values: 'value',
  variants: 'variant',
  facts: 'fact',
  agenda: 'agenda step',
  productIds: 'product id',
  languages: 'language',
  points: 'selling point',
  links: 'link',
  benefits: 'benefit',
  markets: 'market',
  refs: 'reference',
};

/** Fields whose name is not their word. */
const WORDS: Readonly<Record<string, string>> = {
  onair: 'version number ("onair")',
  lang: 'language',
  url: 'address',
  srcset: 'other sizes ("srcset")',
  alt: 'description ("alt")',
  startsAt: 'start ("startsAt")',
  endsAt: 'end ("endsAt")',
  was: 'earlier price ("was")',
  lowest: 'lowest price of 30 days ("lowest")',
  log: 'address of the log',
  member: 'membership',
};

/** Where an issue is, for people: `the price of product 3 ("Stoneware mug")`. */
export function inWords(path: string, root: unknown): string {
  const steps = stepsOf(path);
  const words = steps.map((step, index) => word(step, steps.slice(0, index), root));
  const named = words.filter((_, index) => isNamed(steps, index)).reverse();
  return named.length > 0 ? named.join(' of ') : 'the show';
}

/** A list goes without saying when one of it is named, and so does the amount of a price. */
function isNamed(steps: readonly Step[], index: number): boolean {
  const [step, next] = [steps[index], steps[index + 1]];
  if (step?.kind === 'field' && step.key === 'amount') return index === 0;
  return !(step?.kind === 'field' && next && next.kind !== 'field' && ONE_OF[step.key]);
}

function word(step: Step, before: readonly Step[], root: unknown): string {
  const list = ONE_OF[String(before.at(-1)?.key)] ?? 'entry';
  if (step.kind === 'place') {
    const name = nameOf(valueAt(root, [...before, step]));
    return `${list} ${step.key + 1}${name && ` (${JSON.stringify(name)})`}`;
  }
  if (step.kind === 'entry')
    return list === 'entry' ? `"${step.key}"` : `${list} ${JSON.stringify(step.key)}`;
  return `the ${WORDS[step.key] ?? spaced(step.key)}`;
}

/** `tokenUrl` → `token address`. */
const spaced = (key: string): string =>
  key
    .replace(/Url$/, ' address')
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What a merchant calls it: its title, name, label or id. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return shortened(value);
  const { title, name, label, id } = (value ?? {}) as Record<string, unknown>;
  for (const text of [title, name, label, id]) {
    const [first] = typeof text === 'object' && text ? Object.values(text) : [text];
    if (typeof first === 'string' && first.trim()) return shortened(first.trim());
  }
  return '';
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
