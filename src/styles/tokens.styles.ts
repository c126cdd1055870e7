import { css } from 'lit';

/**
 * The tokens, as elements read them: `--onair-…` where the page sets it, else the default of
 * `visual` light and dark. `light-dark()` follows the page's `color-scheme`. Sizes are `em` of the
 * host's own font, never `rem`, since many themes set the root to 62.5 %.
 */
export const tokens = css`
  :host {
    --_surface: var(--onair-surface, light-dark(#faf9f7, #161513));
    --_surface-raised: var(--onair-surface-raised, light-dark(#fff, #201e1b));
    --_surface-sunken: var(--onair-surface-sunken, light-dark(#f1efeb, #0f0e0d));
    --_ink: var(--onair-ink, light-dark(#1b1a17, #f3f0ea));
    --_ink-2: var(--onair-ink-2, light-dark(#57534c, #bdb7ad));
    --_ink-3: var(--onair-ink-3, light-dark(#706b63, #9a948a));
    --_line: var(--onair-line, light-dark(#e0dcd5, #34312c));
    --_line-strong: var(--onair-line-strong, light-dark(#8a847a, #7d766b));
    --_accent: var(--onair-accent, light-dark(#1b1a17, #f3f0ea));
    --_on-accent: var(--onair-on-accent, light-dark(#fff, #161513));
    --_accent-soft: var(--onair-accent-soft, light-dark(#ece9e3, #2c2925));
    --_answered: var(--onair-answered, light-dark(#22633f, #86cda3));
    --_answered-soft: var(--onair-answered-soft, light-dark(#e6f0e9, #17271e));
    --_pending: var(--onair-pending, light-dark(#37547f, #a5bfe9));
    --_pending-soft: var(--onair-pending-soft, light-dark(#e8edf5, #1a2433));
    --_warning: var(--onair-warning, light-dark(#7d5200, #e6bb72));
    --_warning-soft: var(--onair-warning-soft, light-dark(#f9efdb, #2b2314));
    --_error: var(--onair-error, light-dark(#a1261d, #ffa59a));
    --_error-soft: var(--onair-error-soft, light-dark(#fae9e6, #331b18));
    --_live: var(--onair-live, light-dark(#b3261e, #ff8a7d));
    --_video-live: var(--onair-video-live, #ff8a7d);
    --_focus: var(--onair-focus, light-dark(#1f5fd0, #8ab4ff));
    --_video-ground: var(--onair-video-ground, #12110f);
    --_video-ink: var(--onair-video-ink, #fff);
    --_video-ink-2: var(--onair-video-ink-2, rgb(255 255 255 / 0.84));
    --_video-scrim: var(--onair-video-scrim, rgb(18 16 13 / 0.7));
    --_video-veil: var(--onair-video-veil, rgb(18 16 13 / 0.72));
    --_radius-s: var(--onair-radius-s, 6px);
    --_radius-m: var(--onair-radius-m, 10px);
    --_radius-l: var(--onair-radius-l, 16px);
    --_radius-pill: var(--onair-radius-pill, 999px);
    --_shadow: var(--onair-shadow, 0 8px 28px light-dark(rgb(27 26 23 / 0.14), rgb(0 0 0 / 0.5)));
    --_time-1: var(--onair-time-1, 120ms);
    --_time-2: var(--onair-time-2, 200ms);
    --_time-3: var(--onair-time-3, 320ms);
    --_ease: var(--onair-ease, cubic-bezier(0.2, 0, 0, 1));
    --_text-xs: var(--onair-text-xs, max(12px, 0.8em));
    --_text-s: var(--onair-text-s, 0.867em);
    --_text-l: var(--onair-text-l, 1.133em);
    --_text-xl: var(--onair-text-xl, clamp(1.33em, 1.2em + 0.8cqi, 1.6em));
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_time-1: 0ms;
      --_time-2: 0ms;
      --_time-3: 0ms;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_ink-3: GrayText;
      --_line-strong: ButtonText;
      --_focus: Highlight;
    }
  }
`;
