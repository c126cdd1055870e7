import { chosenValues } from '../../commerce/catalogue/chosen-values.ts';
import { lineRef } from '../../commerce/catalogue/line-ref.ts';
import type { CartLine, CartPort, VariantRef } from '../../core/cart.ts';
import type { Manifest, Picture } from '../../protocol/manifest.ts';
import type { WrittenText } from '../../protocol/text.ts';
import type { plannedIn } from './plans.ts';
import type { Known, Scene } from './scene.ts';

/** Finds what a show knows of the references of one shop system; of its plans where they can be read. */
export function knownOf(
  manifest: Manifest,
  cart: CartPort,
  planned: typeof plannedIn | null,
): (ref: VariantRef) => Known | null {
  const byRef = new Map<VariantRef, Known>();
  for (const product of manifest.products) {
    for (const variant of product.variants.length > 0 ? product.variants : [null]) {
      byRef.set(lineRef(product, variant, cart.id), { product, variant });
    }
  }
  const byPlan = planned?.(manifest, cart);
  return (ref) => byRef.get(ref) ?? byPlan?.get(ref) ?? null;
}

/** What a line is called: in the viewer's language where the show has it, else as the shop says. */
export function titleOf(scene: Scene, ref: VariantRef, line?: CartLine): WrittenText {
  const known = scene.known(ref);
  if (known) return scene.i18n.text(known.product.title, scene.manifestLang);
  if (line?.title) return { text: line.title, lang: langOf(scene) };
  return { text: scene.i18n.t('cart.something'), lang: scene.i18n.lang };
}

/** The chosen options in words, one by one: each may run another way than the one before. */
export function variantOf(scene: Scene, ref: VariantRef, line?: CartLine): readonly WrittenText[] {
  const known = scene.known(ref);
  const chosen = known ? chosenValues(known.product, known.variant) : [];
  if (chosen.length > 0)
    return chosen.map(({ label }, index) => {
      const { text, lang } = scene.i18n.text(label, scene.manifestLang);
      return { text: index === 0 ? capital(text, lang) : text, lang };
    });
  return line?.variantTitle ? [{ text: line.variantTitle, lang: langOf(scene) }] : [];
}

/** How often it is bought again, in words. */
export function planOf(scene: Scene, ref: VariantRef, line?: CartLine): WrittenText | null {
  const plan = scene.known(ref)?.plan;
  if (plan) return scene.i18n.text(plan.label, scene.manifestLang);
  return line?.plan ? { text: line.plan, lang: langOf(scene) } : null;
}

/** The variant's own picture, that of a chosen value, the product's, or the shop's. */
export function pictureOf(scene: Scene, ref: VariantRef, line?: CartLine): Picture | undefined {
  const { variant, product } = scene.known(ref) ?? {};
  const chosen = product && chosenValues(product, variant).find(({ picture }) => picture);
  const own = variant?.picture ?? chosen?.picture ?? product?.pictures[0];
  return own ?? (line?.picture === undefined ? undefined : { url: line.picture });
}

/** A text inside a sentence that may run the other way. */
export const isolated = ({ text }: WrittenText): string => `\u2068${text}\u2069`;

/** Language of the shop's own texts; empty: it did not say. */
export const langOf = ({ state }: Pick<Scene, 'state'>): string => state.cart?.lang ?? '';

const capital = (text: string, lang: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(lang));
