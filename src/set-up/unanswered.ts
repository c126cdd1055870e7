import type { Show } from '../core/show.ts';

/** An intent, as far as it matters here. */
export type Asked = Event & { readonly answer?: Promise<unknown> | null };
type Home = EventTarget & { readonly show?: Show | null; readonly htmlFor?: string };

/**
 * Whether an intent to add came to nothing: the show has no cart of its own, and no listener on the
 * page took it over or answered. Told once all of them had their turn.
 */
export async function answeredByNobody(event: Asked): Promise<boolean> {
  // Only known while the event is on its way.
  const shows = event.composedPath().flatMap((place) => showOf(place) ?? []);
  await new Promise((resolve) => setTimeout(resolve));
  if (event.defaultPrevented || event.answer) return false;
  const [show] = shows;
  return show !== undefined && (show.cart === null || show.cart.id === 'page');
}

function showOf(place: Home): Show | null {
  if (place.show) return place.show;
  const named = place.htmlFor ? document.getElementById(place.htmlFor) : null;
  return (named as Home | null)?.show ?? null;
}
