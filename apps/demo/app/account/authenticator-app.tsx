'use client';

import {
  ChallengeError,
  type MfaSetupAnswer,
  type MfaSetup as MfaSetupChallenge,
} from '@countersign/core';
import { MfaSetup } from '@countersign/react/mfa-setup';
import { FormError, Stage } from '@countersign/react/parts';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { OwnUser, Read } from '../../lib/read-account.ts';
import { useAccount, useAccountText } from './account-provider.tsx';
import { Outcome, Section } from './section.tsx';
import { useCall } from './use-change.ts';

/** An authenticator app: set up with the kit's own view, QR code, key and all. */
export function AuthenticatorApp({ user }: { user: Read<OwnUser> }) {
  const { call } = useAccount();
  const text = useAccountText('authenticatorApp');
  const heading = useRef<HTMLHeadingElement>(null);
  const [secretCode, setSecretCode] = useState<string>();
  const [isDone, setIsDone] = useState(false);
  const getKey = useCall(async (_, options) => {
    const { SecretCode } = await call('AssociateSoftwareToken', {}, options);
    if (!SecretCode) throw new ChallengeError('MalformedChallenge', { field: 'SecretCode' });
    setIsDone(false);
    setSecretCode(SecretCode);
  });
  if (user === 'failed') return <Section title={text.title} isUnread />;
  const isOn = user.enabled.includes('SOFTWARE_TOKEN_MFA');
  const close = (done: boolean) => {
    heading.current?.focus();
    setSecretCode(undefined);
    setIsDone(done);
  };
  return (
    <Section title={text.title} heading={heading}>
      <Outcome>{isDone && text.done}</Outcome>
      <p className="demo-muted">{isOn ? text.on : text.off}</p>
      <Stage name={secretCode === undefined ? 'closed' : 'open'}>
        {secretCode === undefined ? (
          <>
            <FormError problem={getKey.problem} />
            <button
              className="demo-button demo-quiet"
              type="button"
              aria-disabled={getKey.pending}
              onClick={() => getKey.run()}
            >
              {getKey.pending ? text.getting : isOn ? text.another : text.setUp}
            </button>
          </>
        ) : (
          <>
            <SetUp
              secretCode={secretCode}
              isFirst={user.preferred === undefined || user.preferred === 'SOFTWARE_TOKEN_MFA'}
              onDone={() => close(true)}
            />
            <button className="demo-link" type="button" onClick={() => close(false)}>
              {text.cancel}
            </button>
          </>
        )}
      </Stage>
    </Section>
  );
}

/** What the kit's view shows an app's key for, outside of a sign-in. */
const appSetUp: Omit<MfaSetupChallenge, 'secretCode'> = {
  name: 'MFA_SETUP',
  session: undefined,
  username: undefined,
  availableChallenges: [],
  mfasCanSetup: ['SOFTWARE_TOKEN_MFA'],
};

interface SetUpProps {
  secretCode: string;
  /** Whether it is to be asked for before any other. */
  isFirst: boolean;
  onDone: () => void;
}

/** VerifySoftwareToken does not switch the app on for a signed-in user; the preference does. */
function SetUp({ secretCode, isFirst, onDone }: SetUpProps) {
  const router = useRouter();
  const { call, name } = useAccount();
  const isVerified = useRef(false);

  async function verify({ code = '', friendlyDeviceName }: MfaSetupAnswer, signal: AbortSignal) {
    const input = {
      UserCode: code,
      ...(friendlyDeviceName && { FriendlyDeviceName: friendlyDeviceName }),
    };
    const { Status } = await call('VerifySoftwareToken', input, { signal });
    if (Status !== 'SUCCESS') {
      throw new ChallengeError('EnableSoftwareTokenMFAException', {
        kind: 'code-mismatch',
        field: 'code',
      });
    }
    isVerified.current = true;
  }

  return (
    <div className="demo-embedding">
      <MfaSetup
        className="demo-embedded"
        account={name}
        challenge={{ ...appSetUp, secretCode }}
        onAnswer={async (answer, { signal }) => {
          // A code counts once: after a preference that failed only that is tried again.
          if (!isVerified.current) await verify(answer, signal);
          const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: isFirst };
          await call('SetUserMFAPreference', { SoftwareTokenMfaSettings }, { signal });
          onDone();
          router.refresh();
        }}
      />
    </div>
  );
}
