// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const monitorUpLines: IconLines = () =>
  svg`<path d="m9 10 3-3 3 3"/><path d="M12 13V7"/><rect width="20" height="14" x="2" y="3" rx="2"/><path d="M12 17v4"/><path d="M8 21h8"/>`;
