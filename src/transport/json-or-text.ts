/** What a text says as JSON; the text itself where it is none: its reader says what is wrong with it. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
