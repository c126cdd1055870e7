// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const checkLines: IconLines = () => svg`<path d="M20 6 9 17l-5-5"/>`;
