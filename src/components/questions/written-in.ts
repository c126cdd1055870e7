/** What the protocol takes as a language. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/;

/** The page's language for what its viewer writes; where the page names none that is one, `fallback`. */
export function writtenIn(page: string, fallback: string): string {
  return LANGUAGE.test(page) && page.length <= 35 ? page : fallback;
}
