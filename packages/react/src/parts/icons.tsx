import type { ReactNode } from 'react';

/** A decorative 16 px icon in the text's color. */
function Icon({ children }: { children: ReactNode }): ReactNode {
  return (
    <svg
      className="cs-icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const AlertIcon = (): ReactNode => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 4.8v3.6M8 11v.1" />
  </Icon>
);

export const CheckIcon = (): ReactNode => (
  <Icon>
    <path d="M3.2 8.4 6.4 11.6 12.8 4.9" />
  </Icon>
);

export const CircleIcon = (): ReactNode => (
  <Icon>
    <circle cx="8" cy="8" r="3.7" />
  </Icon>
);

export const ClockIcon = (): ReactNode => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 4.6V8l2.2 1.6" />
  </Icon>
);

/** A decorative 16 px spinner. It does not turn if the user prefers reduced motion. */
export function Spinner(): ReactNode {
  return <span className="cs-spinner" aria-hidden="true" />;
}
