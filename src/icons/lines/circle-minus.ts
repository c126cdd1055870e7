// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const circleMinusLines: IconLines = () =>
  svg`<circle cx="12" cy="12" r="10"/><path d="M8 12h8"/>`;
