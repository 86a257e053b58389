'use client';

import { useState } from 'react';

interface Props {
  text: string;
  /** What is copied, and whose it is: both are read, the second is not shown. */
  label: string;
  about: string;
  copied: string;
  /** Said where the browser, or who set it up, does not allow it. */
  refused: string;
}

/** Copies a text, and says so in place and to screen readers. */
export function CopyText({ text, label, about, copied, refused }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className="demo-copy">
      <button className="demo-link" type="button" onClick={copy}>
        {outcome === 'copied' ? copied : label}
        <span className="demo-hidden"> {about}</span>
      </button>
      <p role="status" className={outcome === 'copied' ? 'demo-hidden' : undefined}>
        {outcome === 'copied' && copied}
        {outcome === 'refused' && refused}
      </p>
    </div>
  );
}
