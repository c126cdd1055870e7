// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const clockLines: IconLines = () =>
  svg`<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>`;
