/**
 * The classic loader: `<script async src="…/embed.js"></script>`. It holds no element; it tells the
 * browser at once which files the tags on the page will need, and imports `autoload.js` beside it.
 */
declare const PRELOADS: Readonly<Record<string, readonly string[]>>;

const script = document.currentScript as HTMLScriptElement | null;

for (const [tag, files] of Object.entries(PRELOADS)) {
  if (!document.querySelector(tag)) continue;
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL(file, script?.src ?? location.href).href;
    if (script?.crossOrigin != null) link.crossOrigin = script.crossOrigin;
    document.head.append(link);
  }
}
// A classic script's import() counts from the script's own address.
void import('./autoload.ts');
