// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const minusLines: IconLines = () => svg`<path d="M5 12h14"/>`;
