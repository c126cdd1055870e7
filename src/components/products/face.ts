/** What a list of products shows: it comes beside the words, since neither is of use alone. */
export { Rail } from '../../controllers/rail.ts';
export { WindowedList } from '../../controllers/windowed-list.ts';
export { list } from './list.ts';
export { listStyles } from './list.styles.ts';
