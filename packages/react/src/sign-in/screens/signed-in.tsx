'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { ChallengeSection } from '../../parts/form.tsx';
import { Status } from '../../parts/status.tsx';
import { messages } from '../account.messages.ts';
import type { ScreenProps } from '../screen-props.ts';
import { messages as first } from '../sign-in.messages.ts';

/**
 * The user is signed in and the app continues. A user who still sees this screen, or returns to it,
 * can press "Continue".
 */
export function SignedIn({ client, onContinue }: ScreenProps<'signed-in'>): ReactNode {
  const { submit } = useMessages('signIn', first);
  const text = useMessages('signIn', messages);
  return (
    <ChallengeSection identity={false} title={text.signedInTitle}>
      {onContinue && <Status text={text.signedIn} />}
      <button
        type="button"
        className="cs-button cs-quiet"
        onClick={onContinue ?? client.changeUser}
      >
        {onContinue ? submit : text.anotherAccount}
      </button>
    </ChallengeSection>
  );
}
