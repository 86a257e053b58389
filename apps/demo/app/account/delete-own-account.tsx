'use client';

import type { DeleteAccountText } from '../../lib/messages/delete-account.en.ts';
import { DeleteAccount } from '../delete-account.tsx';

/** The server deletes the account, and decides for itself whether the sign-in is strong and fresh. */
export function DeleteOwnAccount({ text }: { text: DeleteAccountText }) {
  return (
    <DeleteAccount
      text={text}
      remove={() => fetch('/account/delete', { method: 'POST' })}
      // A new document: nothing that was rendered for the session stays.
      onDeleted={() => location.assign('/')}
    />
  );
}
