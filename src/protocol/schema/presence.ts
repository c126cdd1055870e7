import type { Presence } from '../presence.ts';
import { COUNT, OP_ID } from './leaves.ts';
import { object } from './object.ts';
import type { Schema } from './schema.ts';
import { choice, nullable } from './values.ts';

export const PRESENCE: Schema<Presence> = object<Presence>({
  viewer: OP_ID,
  path: nullable(choice('webrtc', 'hls', 'sound')),
  delay: nullable(COUNT),
  stalls: COUNT,
});
