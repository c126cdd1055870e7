// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const plusLines: IconLines = () => svg`<path d="M5 12h14"/><path d="M12 5v14"/>`;
