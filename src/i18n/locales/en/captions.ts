import type { Message } from '../../message.ts';

export const captions = {
  'captions.captions': 'Captions',
  'captions.on': 'On',
  'captions.off': 'Off',
  'captions.size': 'Size',
  'captions.small': 'Small',
  'captions.standard': 'Standard',
  'captions.large': 'Large',
  'captions.largest': 'Largest',
  'captions.language': 'Language',
  'captions.none': 'This show has no captions.',
} as const satisfies Record<string, Message>;
