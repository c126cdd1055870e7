import { randomId } from '../store/carts.ts';
import type { CartView } from '../catalogue/types.ts';

const TOKEN = /^[\w-]{24}\.(\d{1,12}-[\w-]{12})$/;

/** A new checkout form: whatever is sent with it becomes one order, for the figures it showed. */
export const newToken = ({ revision }: CartView): string => `${randomId()}.${revision}`;

/** The revision of the cart that a form showed; null: the shop never made such a form. */
export const shownRevision = (token: string): string | null => TOKEN.exec(token)?.[1] ?? null;
