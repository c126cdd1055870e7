import type { ReactiveControllerHost } from 'lit';
import { OwnWords } from '../../controllers/own-words.ts';
import { studioLocales } from './studio-locales.ts';
import type { StudioMessages } from './studio-messages.ts';

/** The words of a studio in the language of the nearest `lang`. Until `ready` there are none. */
export class StudioWords extends OwnWords<StudioMessages> {
  constructor(host: ReactiveControllerHost & Element) {
    super(host, studioLocales);
  }
}
