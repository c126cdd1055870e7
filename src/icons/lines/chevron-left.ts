// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const chevronLeftLines: IconLines = () => svg`<path d="m15 18-6-6 6-6"/>`;
