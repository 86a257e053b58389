import Link from 'next/link';
import { useEffect, useRef } from 'react';

const explanations = {
  revoked: 'Your tokens were revoked and forgotten.',
  forgotten:
    'Your tokens were forgotten here, but the service could not be told: until they expire they still work elsewhere.',
};

/** Nobody is signed in, either from the start or because somebody just signed out. */
export function SignedOut({ outcome }: { outcome: keyof typeof explanations | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, so the focus moves to what replaced it.
    if (outcome !== undefined) heading.current?.focus();
  }, [outcome]);
  return (
    <div className="demo-article">
      <h1 ref={heading} tabIndex={-1}>
        {outcome === undefined ? 'You are not signed in' : 'You are signed out'}
      </h1>
      <p>
        {outcome === undefined ? 'Sign in to see what your tokens say.' : explanations[outcome]}
      </p>
      <div className="demo-actions">
        <Link className="demo-button" href="/direct">
          {outcome === undefined ? 'Sign in' : 'Sign in again'}
        </Link>
      </div>
    </div>
  );
}
