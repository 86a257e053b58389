'use client';

import { useSession } from '@countersign/react/session';
import { useEffect, useRef } from 'react';
import type { AccountText } from '../../lib/messages/account.en.ts';

export interface SignedOutProps {
  /** What became of a sign-out that the user asked for here. */
  outcome: 'pending' | 'revoked' | 'forgotten' | undefined;
  signIn: string;
  /** Where the page goes by itself once a session has ended. */
  ended?: string | undefined;
  text: AccountText;
}

/** No user is signed in, either from the start or because the session has ended. */
export function SignedOut({ outcome, signIn, ended, text }: SignedOutProps) {
  const session = useSession();
  const reason = session.status === 'signed-out' ? session.reason : 'none';
  const isNew = reason === 'none';
  const stays = ended === undefined || outcome === 'pending' || outcome === 'forgotten';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, so the focus moves to what replaced it.
    if (!isNew) heading.current?.focus();
    if (!stays) location.assign(reason === 'signed-out' ? signIn : ended);
  }, [isNew, stays, reason, signIn, ended]);
  const why = outcome === 'pending' ? text.signingOut : text[outcome ?? 'ended'];
  return (
    <div className="demo-article">
      <h1 ref={heading} tabIndex={-1}>
        {isNew ? text.notSignedIn : text.signedOut}
      </h1>
      <p role="status">{isNew ? text.signInToSee : why}</p>
      {/* A new document: nothing that was rendered for the session stays. */}
      <a className="demo-button" href={signIn}>
        {text.toSignIn}
      </a>
    </div>
  );
}
