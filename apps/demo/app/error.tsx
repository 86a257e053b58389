'use client';

import { useShell } from './language-provider.tsx';

/** A page that threw: the header stays, and one press tries again. */
export default function PageFailed({ reset }: { reset: () => void }) {
  const text = useShell();
  return (
    <div className="demo-article">
      <h1>{text.failed}</h1>
      <p>{text.failedText}</p>
      <div className="demo-actions">
        <button className="demo-button" type="button" onClick={reset}>
          {text.tryAgain}
        </button>
      </div>
    </div>
  );
}
