// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const searchLines: IconLines = () =>
  svg`<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>`;
