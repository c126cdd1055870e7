import type { Hello } from '../hello.ts';
import { COUNT, ID } from './leaves.ts';
import { object } from './object.ts';
import { choice } from './values.ts';

export const HELLO = object<Hello>({ v: choice(1), show: ID, epoch: ID, seq: COUNT, now: COUNT });
