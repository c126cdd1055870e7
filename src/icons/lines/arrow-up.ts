// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const arrowUpLines: IconLines = () => svg`<path d="m5 12 7-7 7 7"/><path d="M12 19V5"/>`;
