// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).
import { svg } from 'lit';
import type { IconLines } from '../icon.ts';

export const xLines: IconLines = () => svg`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`;
