/** Which questions the queue shows. */
export type TabName = 'open' | 'show-me' | 'answered' | 'held';
export const TABS: readonly TabName[] = ['open', 'show-me', 'answered', 'held'];

/** What a narrow desk shows, one at a time. */
export type RoomName = 'queue' | 'now' | 'products';
export const ROOMS: readonly RoomName[] = ['queue', 'now', 'products'];

/** What is open under a question. */
export interface OpenForm {
  readonly name: 'write' | 'edit' | 'decline' | 'merge' | 'remove';
  readonly questionId: string;
  /** Of `merge`: the question that is offered first; absent: the closest. */
  readonly into?: string;
}

/** What is so in this element alone: what is shown, chosen and open. */
export interface DeskUi {
  readonly tab: TabName;
  readonly sort: 'wanted' | 'oldest';
  readonly room: RoomName;
  readonly query: string;
  readonly isFinding: boolean;
  /** Id of the chosen question; null: the one at `place`. */
  readonly current: string | null;
  /** Where the chosen question stood: who follows it there is chosen when it leaves. */
  readonly place: number;
  readonly form: OpenForm | null;
  /** The question that is being answered fills the desk, to be read at 2 m. */
  readonly isReading: boolean;
  /** Id of the question whose answer a correction corrects; null: of none. */
  readonly corrects: string | null;
  readonly limit: number;
  /** Where there is little room: what else there is in the header, and to do to the chosen question. */
  readonly isHeaderOpen: boolean;
  readonly areActsOpen: boolean;
  /** The list of all keys is shown. */
  readonly isHelping: boolean;
  /** The kept acts were copied. */
  readonly isCopied: boolean;
}

/** How many questions are shown at once, and how many more each time. */
export const PAGE = 50;

export const FIRST_UI: DeskUi = {
  tab: 'open',
  sort: 'wanted',
  room: 'queue',
  query: '',
  isFinding: false,
  current: null,
  place: 0,
  form: null,
  isReading: false,
  corrects: null,
  limit: PAGE,
  isHeaderOpen: false,
  areActsOpen: false,
  isHelping: false,
  isCopied: false,
};
