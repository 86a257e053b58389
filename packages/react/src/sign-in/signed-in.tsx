'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { ChallengeSection } from '../parts/form.tsx';
import { Status } from '../parts/status.tsx';
import { messages } from './sign-in.messages.ts';

/** Tokens are here, and the app is about to go on. */
export function SignedIn(): ReactNode {
  const text = useMessages('signIn', messages);
  return (
    <ChallengeSection identity={false} title={text.signedInTitle}>
      <Status text={text.signedIn} />
    </ChallengeSection>
  );
}
