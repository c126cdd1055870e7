// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const loaderCircleLines: IconLines = () => svg`<path d="M21 12a9 9 0 1 1-6.219-8.56"/>`;
