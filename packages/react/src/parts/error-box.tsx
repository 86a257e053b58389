import type { ReactNode } from 'react';
import { AlertIcon } from './icons.tsx';

/** The box around why a form as a whole was refused. Class: `.cs-form-error`. */
export function ErrorBox({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="cs-form-error">
      <AlertIcon />
      <div>{children}</div>
    </div>
  );
}
