import type { Translation } from '../../messages.ts';
import type { captions as reference } from '../en/captions.ts';

export const captions: Translation<typeof reference> = {
  'captions.captions': 'Untertitel',
  'captions.on': 'An',
  'captions.off': 'Aus',
  'captions.size': 'Größe',
  'captions.small': 'Klein',
  'captions.standard': 'Normal',
  'captions.large': 'Groß',
  'captions.largest': 'Sehr groß',
  'captions.language': 'Sprache',
  'captions.none': 'Diese Show hat keine Untertitel.',
};
