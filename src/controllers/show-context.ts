import { createContext } from '@lit/context';
import type { Show } from '../core/show.ts';

/** The show of the nearest `<onair-show>` or `<onair-shop>` around an element; null: none yet. */
export const showContext = createContext<Show | null>(Symbol.for('onair-show'));
