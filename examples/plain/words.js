/** The page's own words are English: figures in its sentences are written as English writes them. */
const PAGE_LANGUAGE = document.documentElement.lang;

/** A manifest's text in the first of the viewer's languages that it has. */
export function inLanguage(text) {
  if (text === undefined || typeof text === 'string') return text ?? '';
  for (const wanted of navigator.languages) {
    const [base] = wanted.split('-');
    const found = Object.keys(text).find((lang) => lang === wanted || lang.split('-')[0] === base);
    if (found) return text[found];
  }
  return text.en ?? Object.values(text)[0] ?? '';
}

/** `€24.00`, as the page's language writes it. */
export function inMoney({ amount, currency }) {
  return new Intl.NumberFormat(PAGE_LANGUAGE, { style: 'currency', currency }).format(amount);
}

/** `0.4 s` below ten seconds, whole seconds above. */
export function inSeconds(ms) {
  const seconds = ms / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** `14:03:20` on the viewer's own clock. */
export function atTime(at) {
  return new Date(at).toLocaleTimeString(PAGE_LANGUAGE, { timeStyle: 'medium' });
}
