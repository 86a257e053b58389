import type { ReactNode } from 'react';

/** A 28 px icon on a tile, for a whole screen. Class: `.cs-tile`. */
export const PasskeyTile = (): ReactNode => (
  <span className="cs-tile">
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10.5" cy="10.5" r="4.5" />
      <path d="m13.8 13.8 7.7 7.7M17.6 17.6l-2.4 2.4M20.6 20.6l-2 2" />
    </svg>
  </span>
);
