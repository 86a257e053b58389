'use client';

import { useState } from 'react';
import type { GalleryText } from '../lib/messages/gallery.en.ts';

type Text = Pick<GalleryText, 'reset' | 'resetting' | 'resetHint' | 'resetDone' | 'resetFailed'>;

/** Puts the emulated pools back as they were seeded, and says that it did. */
export function ResetButton({ text }: { text: Text }) {
  const [state, setState] = useState<'ready' | 'pending' | 'done' | 'failed'>('ready');
  const reset = async () => {
    if (state === 'pending') return;
    setState('pending');
    // Loaded with the first press: most visitors never press it.
    const started = await import('../lib/start-over.ts')
      .then(({ startOver }) => startOver())
      .catch(() => false);
    setState(started ? 'done' : 'failed');
  };
  return (
    <div className="demo-reset">
      <button
        className="demo-button demo-quiet"
        type="button"
        aria-disabled={state === 'pending'}
        aria-describedby="reset-hint"
        onClick={reset}
      >
        {state === 'pending' ? text.resetting : text.reset}
      </button>
      <p id="reset-hint" className="demo-muted">
        {text.resetHint}
      </p>
      <p role="status">
        {state === 'done' && text.resetDone}
        {state === 'failed' && text.resetFailed}
      </p>
    </div>
  );
}
