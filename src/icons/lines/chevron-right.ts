// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const chevronRightLines: IconLines = () => svg`<path d="m9 18 6-6-6-6"/>`;
