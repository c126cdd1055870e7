import type { Message } from '../../message.ts';

export const common = {
  'common.close': 'Close',
  'common.loading': 'Loading',
  'common.try-again': 'Try again',
  'common.ad': 'Advertising',
  'common.delay': '{delay} behind',
  'common.delay-studio': '{delay} behind the studio',
} as const satisfies Record<string, Message>;
