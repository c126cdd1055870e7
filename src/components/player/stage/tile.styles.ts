import { css } from 'lit';

/** States that take the picture's place. */
export const tileStyles = css`
  .tile {
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: 2px;
    padding: 8px 12px;
    overflow: auto;
    background: var(--_video-scrim);
    color: var(--_video-ink-2);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .ground .tile {
    place-self: center stretch;
    margin-inline: 12px;
    padding: 20px 16px;
    border-radius: var(--_radius-l);
  }
  .tile b,
  .mark {
    color: var(--_video-ink);
    font-size: 1.15em;
  }
  .mark {
    display: grid;
  }
  .act {
    min-block-size: 44px;
    margin-block-start: 6px;
    padding: 8px 16px;
    border: 0 solid;
    border-radius: var(--_radius-m);
    background: var(--_video-ink);
    color: var(--_video-ground);
    font-weight: 600;
    cursor: pointer;
  }
  @media (prefers-reduced-motion: no-preference) {
    .spins {
      animation: spins 1s linear infinite;
    }
  }
  @keyframes spins {
    to {
      rotate: 1turn;
    }
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 16px;
  }
  .trouble .word {
    gap: 8px;
    padding-inline: 4px;
    color: var(--_video-ink);
  }
  .ground .trouble {
    align-self: start;
    margin-block-start: 10px;
    grid-template-columns: 24px 1fr;
    place-content: start;
    justify-items: start;
    gap: 4px 14px;
    padding: 16px;
    background: color-mix(in srgb, var(--_video-ground) 90%, transparent);
    font-size: 1.15em;
    text-align: start;
  }
  .ground .trouble b {
    font-size: 1.15em;
  }
  .ground .trouble > :nth-child(n + 3) {
    grid-column: 2;
  }
  .ground .acts {
    inline-size: 100%;
    justify-content: space-between;
    margin-inline-start: -4px;
  }
  @media (forced-colors: active) {
    .tile,
    .act {
      border: 1px solid;
    }
  }
`;
