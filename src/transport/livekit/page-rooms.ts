import { createRooms } from './rooms.ts';

/**
 * The rooms that the page's player and its feed share. State of a module, for once: an identity may be in
 * a room only once, whichever part of the page joined first.
 */
export const PAGE_ROOMS = createRooms();
