export type Shortcut = 'play' | 'mute' | 'full-screen' | 'captions' | 'close';

const KEYS: Readonly<Record<string, Shortcut>> = {
  ' ': 'play',
  k: 'play',
  m: 'mute',
  f: 'full-screen',
  c: 'captions',
  escape: 'close',
};

/**
 * What a key asks for, while the focus is on the player's own controls (WCAG 2.1.4). Not on what others
 * put into its slots, and not where the key means something to the control itself.
 */
export function shortcutOf(event: KeyboardEvent, root: Node): Shortcut | null {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || event.defaultPrevented) return null;
  if (!(target instanceof Element) || target.getRootNode() !== root) return null;
  const wanted = KEYS[key.toLowerCase()] ?? null;
  const [inmost] = event.composedPath();
  const isControl = inmost instanceof Element && inmost.matches('button, a, input, select');
  const isTyping =
    inmost instanceof Element &&
    inmost.matches(
      'select, textarea, input:not([type="range"], [type="checkbox"], [type="radio"])',
    );
  if (isTyping && wanted !== 'close') return null;
  return key === ' ' && isControl ? null : wanted;
}
