/** The order line's own field for the show that it came from. */
export const SHOW_FIELD: string;
/** The order's own field for what was first seen of the show. */
export const FIRST_TOUCH_FIELD: string;
