export { createShow, type Show, type ShowOptions } from './show.ts';
export type { LoadedShow, LoadShow } from './loaded-show.ts';
export type { Overlay } from './apply.ts';
export { createStore, type Listener, type Store } from './store.ts';
export { emptyState, reduceCues, reduceSample } from './reduce/reduce.ts';
export { systemClock } from './clock.ts';
export { MediaFailure } from './media-failure.ts';
export { isGated } from './gate.ts';
export { CueEvent, FailureEvent, FACT_NAMES, MediaEvent } from './events.ts';
export type { FactName, ShowEventMap } from './events.ts';
export type {
  CatalogueError,
  CueError,
  ManifestError,
  ManifestErrorReason,
  ShowError,
} from './errors.ts';
export type { FeedSlice, MineSlice, PendingRequest, ViewState } from './view-state.ts';
export type * from './cart.ts';
export type * from './ports.ts';
