import { html, type Markup } from './html.ts';

// The lines are lucide's (ISC), as in src/icons.
const icon = (lines: Markup, names = ''): Markup =>
  html`<svg class="icon ${names}" viewBox="0 0 24 24" aria-hidden="true">${lines}</svg>`;

export const BAG_ICON = icon(
  html`<path d="M16 10a4 4 0 0 1-8 0" />
    <path d="M3.103 6.034h17.794" />
    <path
      d="M3.4 5.467a2 2 0 0 0-.4 1.2V20a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6.667a2 2 0 0 0-.4-1.2l-2-2.667A2 2 0 0 0 17 2H7a2 2 0 0 0-1.6.8z"
    />`,
);
export const GLOBE_ICON = icon(
  html`<circle cx="12" cy="12" r="10" />
    <path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20" />
    <path d="M2 12h20" />`,
);
export const ARROW_ICON = icon(html`<path d="M5 12h14" /> <path d="m12 5 7 7-7 7" />`, 'flips');
export const CHEVRON_ICON = icon(html`<path d="m6 9 6 6 6-6" />`);
export const STORE_ICON = icon(
  html`<path d="M15 21v-5a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v5" />
    <path
      d="M17.774 10.31a1.12 1.12 0 0 0-1.549 0 2.5 2.5 0 0 1-3.451 0 1.12 1.12 0 0 0-1.548 0 2.5 2.5 0 0 1-3.452 0 1.12 1.12 0 0 0-1.549 0 2.5 2.5 0 0 1-3.77-3.248l2.889-4.184A2 2 0 0 1 7 2h10a2 2 0 0 1 1.653.873l2.895 4.192a2.5 2.5 0 0 1-3.774 3.244"
    />
    <path d="M4 10.95V19a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8.05" />`,
);
