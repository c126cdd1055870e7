import { createContext } from '@lit/context';
import type { Show } from '../core/show.ts';

/** The show of the nearest `<onair-show>` or `<onair-shop>` around an element; null: none yet. */
export const showContext = createContext<Show | null>(Symbol.for('onair-show'));

/** Where the viewer buys: ISO 3166-1 alpha-2 country; null: not said. */
export const marketContext = createContext<string | null>(Symbol.for('onair-market'));

/** Fired at the document when a show element has left or changed its `id`: what `for` names may be another one now. */
export const SHOWS_CHANGED = 'onair-shows-changed';
