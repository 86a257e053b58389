import { useState } from 'react';

/** Copies a code, and says so in place and to screen readers. */
export function CopyCode({ code, to }: { code: string; to: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome('copied');
    } catch {
      // The browser, or who set it up, does not allow it.
      setOutcome('refused');
    }
  };
  return (
    <div className="demo-copy">
      <button className="demo-link" type="button" onClick={copy}>
        {outcome === 'copied' ? 'Copied' : 'Copy code'}
        <span className="demo-hidden"> for {to}</span>
      </button>
      <p role="status" className={outcome === 'copied' ? 'demo-hidden' : undefined}>
        {outcome === 'copied' && 'Copied'}
        {outcome === 'refused' && 'Select the code to copy it.'}
      </p>
    </div>
  );
}
