import type { ReactiveControllerHost } from 'lit';
import { FollowShow } from '../../controllers/follow-show.ts';
import type { Show } from '../../core/show.ts';
import { createStore, type Store } from '../../core/store.ts';
import type { OpData, Problem } from '../../protocol/request.ts';
import { keepDraft, keptDraft, type Draft } from './kept-draft.ts';

/** A question of this page's viewer that is not, or not yet, in the log. */
export interface LocalQuestion {
  readonly key: string;
  readonly data: OpData<'question.ask'>;
  /** `taken`: the server has it, the log has not; `held`: it waits for the team. */
  readonly status: 'sending' | 'refused' | 'taken' | 'held';
  /** The id that the server gave it. */
  readonly id?: string;
  readonly problem?: Problem;
}

/** This viewer's vote for one question. */
export interface Vote {
  readonly status: 'sending' | 'counted' | 'refused';
  readonly problem?: Problem;
}

/** What a page's viewer wrote and wanted in one show, beside what the show itself keeps. */
export interface Notes {
  readonly draft: Draft;
  readonly votes: Readonly<Record<string, Vote>>;
  /** By key. */
  readonly locals: Readonly<Record<string, LocalQuestion>>;
}

export const NO_DRAFT: Draft = { text: '', productId: null };
const NO_NOTES: Notes = { draft: NO_DRAFT, votes: {}, locals: {} };

const stores = new WeakMap<Show, Store<Notes>>();

/** The notes of a show: the same for every element that shows its questions, also for one made later. */
export function notesOf(show: Show): Store<Notes> {
  const found = stores.get(show);
  if (found) return found;
  const store = createStore<Notes>({ ...NO_NOTES, draft: keptDraft(show.manifest.id) ?? NO_DRAFT });
  stores.set(show, store);
  return store;
}

/** Writes what the viewer typed; kept for a reload from the first character on. */
export function writeDraft(show: Show, draft: Draft): void {
  notesOf(show).commit({ draft });
  keepDraft(show.manifest.id, draft.text === '' ? null : draft);
}

/** Puts one entry into a table of the notes, or takes it out. */
export function note<Name extends 'votes' | 'locals'>(
  show: Show,
  table: Name,
  key: string,
  entry: Notes[Name][string] | null,
): void {
  const { [key]: _before, ...others } = notesOf(show).get()[table] as Record<string, unknown>;
  const next = entry === null ? others : { ...others, [key]: entry };
  notesOf(show).commit({ [table]: next } as Partial<Notes>);
}

/** The notes of an element's show; each change renders. */
export class NotesView {
  readonly #view: { readonly show: Show | null };

  constructor(host: ReactiveControllerHost & Element, view: { readonly show: Show | null }) {
    this.#view = view;
    new FollowShow(host, view, (show, signal) =>
      notesOf(show).select(
        (notes) => notes,
        () => host.requestUpdate(),
        signal,
      ),
    );
  }

  get value(): Notes {
    const { show } = this.#view;
    return show ? notesOf(show).get() : NO_NOTES;
  }
}
