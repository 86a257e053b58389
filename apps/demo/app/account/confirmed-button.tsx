'use client';

import { FormError } from '@countersign/react/parts';
import { useEffect, useId, useRef, useState } from 'react';
import type { Call } from './use-change.ts';

interface Props {
  label: string;
  /** What it is about, for those who hear the label alone. */
  of: string;
  question: string;
  confirm: string;
  keep: string;
  pendingLabel: string;
  change: Call<void>;
}

/** Asks before it does what cannot be undone. The focus goes along with what is asked. */
export function ConfirmedButton({ label, of, question, confirm, keep, ...props }: Props) {
  const { pendingLabel, change } = props;
  const [asking, setAsking] = useState(false);
  const answered = useRef(false);
  const target = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (asking || answered.current) target.current?.focus();
    answered.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <button ref={target} className="demo-link" type="button" onClick={() => setAsking(true)}>
        {label}
        <span className="demo-hidden"> {of}</span>
      </button>
    );
  }
  return (
    <fieldset className="demo-question" aria-labelledby={id}>
      <p id={id}>{question}</p>
      <FormError problem={change.problem} />
      <div className="demo-actions">
        <button
          ref={target}
          className="demo-button demo-danger"
          type="button"
          aria-describedby={id}
          aria-disabled={change.pending}
          onClick={() => change.run()}
        >
          {change.pending ? pendingLabel : confirm}
        </button>
        <button
          className="demo-link"
          type="button"
          onClick={() => {
            if (!change.pending) setAsking(false);
          }}
        >
          {keep}
        </button>
      </div>
    </fieldset>
  );
}
