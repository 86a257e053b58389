'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { useAnnouncement } from '../parts/announcer.tsx';
import { ChallengeSection } from '../parts/form.tsx';
import { Spinner } from '../parts/spinner.tsx';
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

function Status({ text }: { text: string }): ReactNode {
  useAnnouncement('polite', text, text);
  return (
    <p className="cs-status">
      <Spinner />
      <span>{text}</span>
    </p>
  );
}
