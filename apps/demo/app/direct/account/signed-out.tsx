import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { DirectAccountText } from '../../../lib/messages/direct-account.en.ts';

interface Props {
  outcome: 'revoked' | 'forgotten' | undefined;
  text: DirectAccountText;
}

/** No user is signed in, either from the start or because the user has just signed out. */
export function SignedOut({ outcome, text }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, so the focus moves to what replaced it.
    if (outcome !== undefined) heading.current?.focus();
  }, [outcome]);
  return (
    <div className="demo-article">
      <h1 ref={heading} tabIndex={-1}>
        {outcome === undefined ? text.notSignedIn : text.signedOut}
      </h1>
      <p>{outcome === undefined ? text.signInToSee : text[outcome]}</p>
      <div className="demo-actions">
        <Link className="demo-button" href="/direct">
          {outcome === undefined ? text.signIn : text.signInAgain}
        </Link>
      </div>
    </div>
  );
}
