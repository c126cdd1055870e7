import type { CartState, PendingChange } from '../../core/cart.ts';
import { isolated, titleOf } from './known.ts';
import { refusalWords } from './refusal.ts';
import type { Scene } from './scene.ts';

/** What a change of the bag says aloud, once; null: nothing new. */
export function newsOf(scene: Scene, before: CartState): string | null {
  const { state, i18n } = scene;
  if (state === before) return null;
  const settled = before.pending.filter(
    ({ opId, ref }) => !state.pending.some((one) => one.opId === opId && one.ref === ref),
  );
  const words = settled.map((change) => outcome(scene, change)).filter((one) => one !== '');
  if (words.length > 0) return words.join(' ');
  if (state.status === 'failed' && before.status !== 'failed') return i18n.t('cart.failed');
  // The same words twice are heard twice only where there was silence between them.
  return state.pending.length > before.pending.length ? '' : null;
}

function outcome(scene: Scene, { ref, kind }: PendingChange): string {
  const { state, i18n } = scene;
  const refused = state.refused[ref];
  if (refused) return refusalWords(scene, ref, refused);
  const line = state.cart?.lines.find((one) => one.ref === ref);
  const removed = state.removed.find((one) => one.line.ref === ref);
  const title = isolated(titleOf(scene, ref, line ?? removed?.line));
  if (kind === 'remove') return i18n.t('cart.removed', { title });
  if (kind === 'add') return i18n.t('cart.in-bag', { title });
  return line ? i18n.t('cart.now', { title, n: line.quantity }) : '';
}
