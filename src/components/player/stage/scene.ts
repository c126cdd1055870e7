import type { ReactiveControllerHost } from 'lit';
import type { FullScreen } from '../../../controllers/full-screen.ts';
import type { LazyParts, PartLoaders } from '../../../controllers/lazy-parts.ts';
import type { Localization } from '../../../controllers/localization.ts';
import type { Patience } from '../../../controllers/patience.ts';
import type { Provided } from '../../../controllers/provided.ts';
import type { States } from '../../../controllers/states.ts';
import type { Show } from '../../../core/show.ts';
import type { Situation } from './situation.ts';
import type { Watching } from './watching.ts';

export interface StageParts {
  readonly element: ReactiveControllerHost &
    HTMLElement & {
      readonly htmlFor: string;
      readonly layout: string;
      readonly renderRoot: HTMLElement | DocumentFragment;
    };
  readonly view: { readonly show: Show | null };
  readonly i18n: Localization;
  readonly states: States;
  loaders(): PartLoaders;
  /** The element stays out of the document. */
  left(): void;
}

/** Which panel is open over the picture. */
export type PanelName = 'captions' | 'quality';

/** What the templates know of the stage, and may ask of it. */
export interface SceneStage {
  readonly parts: StageParts;
  readonly watching: Watching;
  readonly lazy: LazyParts;
  readonly fullScreen: FullScreen;
  readonly patience: Patience;
  /** The country that prices are for. */
  readonly market: Provided<string | null>;
  readonly panel: PanelName | null;
  /** How far the picture is behind, as it was last looked at; empty: unknown. */
  readonly delay: string;
  /** No room for a bar: what it has is in the panel. */
  readonly isCompact: boolean;
  /** In a corner of the page, while its own place is out of sight. */
  readonly isMini: boolean;
  readonly play: (isPressed: boolean) => void;
  readonly pause: () => void;
  readonly toggleSound: () => void;
  readonly open: (panel: PanelName) => void;
  readonly close: () => void;
}

export interface Scene {
  readonly stage: SceneStage;
  readonly show: Show;
  readonly situation: Situation;
  readonly i18n: Localization;
}
