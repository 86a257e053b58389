'use client';
import { StepUp, useStepUp } from '@countersign/react/step-up';

// Once, inside the <SessionProvider>.
export const Dialog = () => <StepUp links={{ account: '/account' }} />;

export function Transfer({ transfer }: { transfer: () => Promise<Response> }) {
  const pay = useStepUp(transfer, { level: 'urn:cognito:loa:3', maxAge: 300 });
  return (
    <button type="button" onClick={() => void pay()}>
      Pay
    </button>
  );
}
