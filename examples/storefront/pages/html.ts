/** Markup that may stand in a page as it is. Only {@link html} makes it. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What a template's hole may hold. `null`, `undefined` and `false` are nothing. */
export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/**
 * A piece of a page. All that comes through a hole is escaped, save markup made by this function.
 * A hole in an attribute has to stand in quotes: without them a space in the value would begin
 * another attribute.
 * @throws TypeError for a hole in an attribute without quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    if (BARE.test(strings[index] ?? ''))
      throw new TypeError('A hole in an attribute has to stand in quotes.');
    text += write(part) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** An attribute's name right before a hole. */
const BARE = /\s[\w:.-]+=$/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.toString();
  if (isList(part)) return part.map(write).join('');
  return String(part).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);
