import type { ReactiveControllerHost } from 'lit';
import { OwnWords } from '../../controllers/own-words.ts';
import { deskLocales } from './desk-locales.ts';
import type { DeskMessages } from './desk-messages.ts';

/** The words of a desk in the language of the nearest `lang`. Until `ready` there are none. */
export class DeskWords extends OwnWords<DeskMessages> {
  constructor(host: ReactiveControllerHost & Element) {
    super(host, deskLocales);
  }
}
