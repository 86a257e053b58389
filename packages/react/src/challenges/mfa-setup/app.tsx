'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { CodeField } from '../../parts/code-field.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { Submit } from '../../parts/submit.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { AnotherKind, Elsewhere } from './kind-choice.tsx';
import { messages } from './mfa-setup.messages.ts';
import { QrCode } from './qr-code.tsx';
import { SecretKey } from './secret-key.tsx';
import { type MfaSetupStageProps, useAppCode, useAppKey } from './use-mfa-setup.ts';
import { useTotpUri } from './use-totp-uri.ts';

/** The authenticator app, before its key has arrived. */
export function AppKey({ challenge, className, ref, stages }: MfaSetupStageProps): ReactNode {
  const text = useMessages('MFA_SETUP', messages);
  const { form, pending, problem } = useAppKey(stages.choose);
  return (
    <ChallengeForm
      {...form}
      {...{ challenge, className, ref }}
      title={text.appTitle}
      description={text.appIntro}
    >
      <FormError problem={problem} />
      <Elsewhere names={stages.elsewhere} />
      <Submit pending={pending} pendingLabel={text.gettingKey}>
        {problem ? text.getKeyAgain : text.getKey}
      </Submit>
      <Ways>
        <AnotherKind back={stages.back} />
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}

/** The authenticator app, step by step: scan or type the key, then enter the app's code. */
export function AppSteps(props: MfaSetupStageProps): ReactNode {
  const { challenge, className, ref, stages } = props;
  const text = useMessages('MFA_SETUP', messages);
  const { form, code, deviceName, pending, problem } = useAppCode(props.onAnswer);
  const uri = useTotpUri(props);
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref }} title={text.appTitle}>
      <FormError problem={problem} />
      <ol className="cs-steps">
        <li>
          <p>{text.scan}</p>
          <QrCode value={uri} label={text.qr} />
          <SecretKey secretCode={challenge.secretCode ?? ''} />
          <a className="cs-link" href={uri}>
            {text.openApp}
          </a>
        </li>
        <li>
          <CodeField {...code} label={text.code} texts={{ 'code-mismatch': text.wrongCode }} />
          <TextField
            {...deviceName}
            label={text.deviceName}
            hint={text.deviceNameHint}
            attributes={{ type: 'text', autoComplete: 'off', enterKeyHint: 'done' }}
          />
        </li>
      </ol>
      <Submit pending={pending} pendingLabel={text.pendingCode}>
        {text.submitCode}
      </Submit>
      <Ways>
        <AnotherKind back={stages.back} />
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}
