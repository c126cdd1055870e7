// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const chevronDownLines: IconLines = () => svg`<path d="m6 9 6 6 6-6"/>`;
