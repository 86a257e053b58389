'use client';

import { useStepUp } from '@countersign/react/step-up';
import { type SyntheticEvent, useState } from 'react';
import { demands } from '../lib/demands.ts';
import type { DeleteAccountText } from '../lib/messages/delete-account.en.ts';

interface Props {
  text: DeleteAccountText;
  /** Deletes the account. Its answer may demand more of the sign-in. */
  remove: () => Promise<Response>;
  onDeleted: () => void;
}

/** Something dangerous: it asks again unless the sign-in is strong and fresh. */
export function DeleteAccount({ text, remove, onDeleted }: Props) {
  const [state, setState] = useState<'ready' | 'deleting' | 'failed'>('ready');
  const removeOnceProven = useStepUp(remove, demands.deleteAccount);

  async function onSubmit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (state === 'deleting') return;
    setState('deleting');
    const response = await removeOnceProven().catch(() => Response.error());
    if (response?.ok) return onDeleted();
    // Without an answer the user canceled.
    setState(response ? 'failed' : 'ready');
  }

  return (
    <section className="demo-card demo-section" aria-labelledby="delete-account">
      <h2 id="delete-account">{text.title}</h2>
      <p>{text.intro}</p>
      <p role="status">{state === 'failed' && text.failed}</p>
      <form className="demo-form" method="post" onSubmit={onSubmit}>
        <label>
          {text.reason}
          <input name="reason" autoComplete="off" />
        </label>
        <button
          className="demo-button demo-danger"
          type="submit"
          aria-disabled={state === 'deleting'}
        >
          {state === 'deleting' ? text.deleting : text.submit}
        </button>
      </form>
    </section>
  );
}
