import type { Hello } from '../hello.ts';
import { COUNT, ID } from './leaves.ts';
import { choice, object } from './combine.ts';

export const HELLO = object<Hello>({ v: choice(1), show: ID, epoch: ID, seq: COUNT, now: COUNT });
