'use client';

import { useSession } from '@countersign/react/session';
import { useEffect, useRef } from 'react';
import type { AccountText } from '../../lib/messages/account.en.ts';

/** What became of a sign-out that the user asked for here. */
export type Outcome = 'pending' | 'revoked' | 'forgotten' | undefined;

interface Props {
  outcome: Outcome;
  signIn: string;
  text: AccountText;
}

/** No user is signed in, either from the start or because the session has ended. */
export function SignedOut({ outcome, signIn, text }: Props) {
  const session = useSession();
  const isNew = session.status === 'signed-out' && session.reason === 'none';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, so the focus moves to what replaced it.
    if (!isNew) heading.current?.focus();
  }, [isNew]);
  const ended = outcome === 'pending' ? text.signingOut : text[outcome ?? 'ended'];
  return (
    <div className="demo-article">
      <h1 ref={heading} tabIndex={-1}>
        {isNew ? text.notSignedIn : text.signedOut}
      </h1>
      <p role="status">{isNew ? text.signInToSee : ended}</p>
      <div className="demo-actions">
        {/* A new document: nothing that was rendered for the session stays. */}
        <a className="demo-button" href={signIn}>
          {text.toSignIn}
        </a>
      </div>
    </div>
  );
}
