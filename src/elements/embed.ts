import { isDevelopment } from '../set-up/development.ts';

/**
 * The classic loader: `<script async src="…/embed.js"></script>`. It holds no element; it tells the
 * browser at once which files the tags on the page will need, and imports `autoload.js` beside it.
 */
declare const PRELOADS: Readonly<Record<string, readonly string[]>>;
/** The interface's texts, by language. */
declare const TEXTS: Readonly<Record<string, readonly string[]>>;

const script = document.currentScript as HTMLScriptElement | null;
const addressOf = (file: string): string => new URL(file, script?.src ?? location.href).href;

/** A hint alone: what the elements will take is for them to find out. */
const textsFor = (tag: string): readonly string[] => {
  const lang = (tag || navigator.language).split('-')[0];
  const name = Object.keys(TEXTS).find((one) => one.split('-')[0] === lang) ?? 'en';
  return TEXTS[name] ?? [];
};

const needed = new Set<string>();
for (const [tag, files] of Object.entries(PRELOADS)) {
  const element = document.querySelector(tag);
  if (!element) continue;
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
  for (const file of [...files, ...textsFor(lang)]) needed.add(file);
}
/** A few at a time: to start a download takes its time, and the page goes on in between. */
const AT_ONCE = 3;
const preload = (files: readonly string[]): void => {
  for (const file of files.slice(0, AT_ONCE)) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = addressOf(file);
    if (script?.crossOrigin != null) link.crossOrigin = script.crossOrigin;
    document.head.append(link);
  }
  if (files.length > AT_ONCE) setTimeout(preload, 0, files.slice(AT_ONCE));
};
preload([...needed]);
import('./autoload.ts')
  .then(({ watchPage }) => (isDevelopment(location) ? watchPage() : undefined))
  .catch((error: unknown) => {
    const why =
      location.protocol === 'file:'
        ? 'This page was opened as a file, and browsers load none of them then: serve its folder'
        : 'Their server must send "Access-Control-Allow-Origin: *", and the page\'s policy allow it in script-src';
    console.warn(
      `onair-shop: the files beside ${script?.src} could not be loaded. ${why} (docs/set-up.md).`,
      error,
    );
  });
