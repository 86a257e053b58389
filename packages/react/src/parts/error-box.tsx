import type { ReactNode } from 'react';
import { AlertIcon } from './icons.tsx';

/** The box for the problem of a whole form. Class: `.cs-form-error`. */
export function ErrorBox({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="cs-form-error">
      <AlertIcon />
      <div>{children}</div>
    </div>
  );
}
