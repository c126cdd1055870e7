// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const arrowUpRightLines: IconLines = () => svg`<path d="M7 7h10v10"/><path d="M7 17 17 7"/>`;
