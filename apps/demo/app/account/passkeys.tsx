'use client';

import type { PasskeyDescription } from '@countersign/core';
import { format, formatNodes } from '@countersign/react';
import { RegisterPasskey } from '@countersign/react/register-passkey';
import { useConfirm } from '@countersign/react/step-up';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { demands } from '../../lib/demands.ts';
import { passkeyCalls } from '../../lib/passkey-calls.ts';
import type { Read } from '../../lib/read-account.ts';
import { Moment } from '../moment.tsx';
import { useAccount, useAccountText } from './account-provider.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
import { Outcome, Section } from './section.tsx';
import { useChange } from './use-change.ts';

/** Passkeys under the names that Cognito gives them: it has no operation that changes one. */
export function Passkeys({ passkeys }: { passkeys: Read<readonly PasskeyDescription[]> }) {
  const text = useAccountText('passkeys');
  const heading = useRef<HTMLHeadingElement>(null);
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState('');
  if (passkeys === 'failed') return <Section title={text.title} isUnread />;
  const left = passkeys.filter(({ CredentialId }) => !deleted.includes(CredentialId));
  return (
    <Section title={text.title} heading={heading}>
      <Outcome>{outcome}</Outcome>
      {left.length === 0 && <p className="demo-muted">{text.none}</p>}
      <ul className="demo-list">
        {left.map((passkey) => (
          <PasskeyRow
            key={passkey.CredentialId}
            passkey={passkey}
            onDeleted={() => {
              heading.current?.focus();
              setDeleted([...deleted, passkey.CredentialId]);
              setOutcome(format(text.deleted, { name: passkey.FriendlyCredentialName }));
            }}
          />
        ))}
      </ul>
      <AddPasskey onAgain={() => heading.current?.focus()} onAdded={() => setOutcome('')} />
    </Section>
  );
}

function PasskeyRow({
  passkey: { CredentialId, FriendlyCredentialName: name, CreatedAt, AuthenticatorTransports },
  onDeleted,
}: {
  passkey: PasskeyDescription;
  onDeleted: () => void;
}) {
  const { call } = useAccount();
  const text = useAccountText('passkeys');
  const change = useChange(async (_, options) => {
    await call('DeleteWebAuthnCredential', { CredentialId }, options);
    onDeleted();
  });
  const ways: Readonly<Record<string, string>> = text.transports;
  const transports = AuthenticatorTransports.map((way) =>
    Object.hasOwn(ways, way) ? ways[way] : way,
  );
  return (
    <li>
      <div>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p className="demo-muted">
          {formatNodes(text.created, { when: <Moment at={CreatedAt * 1000} /> })}
          {transports.length > 0 && ` · ${transports.join(', ')}`}
        </p>
      </div>
      <ConfirmedButton
        label={text.delete}
        of={name}
        question={format(text.question, { name })}
        confirm={text.confirm}
        keep={text.keep}
        pendingLabel={text.deleting}
        change={change}
      />
    </li>
  );
}

/** The kit's registration; its two calls go through this app's own server. */
function AddPasskey({ onAdded, onAgain }: { onAdded: () => void; onAgain: () => void }) {
  const router = useRouter();
  const { start, complete } = passkeyCalls(useAccount().call);
  const confirm = useConfirm(demands.addPasskey);
  const [turn, setTurn] = useState(0);
  return (
    <div className="demo-embedding">
      <RegisterPasskey
        key={turn}
        className="demo-embedded"
        start={async (options) => {
          await confirm(options);
          return start(options);
        }}
        complete={async (credential, options) => {
          await complete(credential, options);
          onAdded();
          router.refresh();
        }}
        onContinue={() => {
          onAgain();
          setTurn(turn + 1);
        }}
      />
    </div>
  );
}
