'use client';
import { authenticatorAppWays } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { messages as settingUp } from '../../challenges/mfa-setup/mfa-setup.messages.ts';
import { QrCode } from '../../challenges/mfa-setup/qr-code.tsx';
import { SecretKey } from '../../challenges/mfa-setup/secret-key.tsx';
import { useKeyUri } from '../../challenges/mfa-setup/use-totp-uri.ts';
import { useMessages } from '../../messages.ts';
import { CodeField } from '../../parts/code-field.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { Submit } from '../../parts/submit.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { messages as shared } from '../account.messages.ts';
import { Refusal } from '../refusal.tsx';
import { SectionForm } from '../section-form.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './authenticator-app.messages.ts';
import { useAppForm } from './use-app-form.ts';
import type { AuthenticatorAppSection } from './use-authenticator-app.ts';

export interface SetUpProps {
  /** `issuer` and `username` as the app lists them. */
  props: SectionProps & { issuer?: string | undefined; username?: string | undefined };
  section: AuthenticatorAppSection;
  secretCode: string;
}

/** An app's key as QR code, text and link, and a form for the code that the app shows. */
export default function SetUp({ props, section, secretCode }: SetUpProps): ReactNode {
  const { form, code, deviceName, pending, problem } = useAppForm(section.verify);
  const text = useMessages('accountAuthenticatorApp', messages);
  const steps = useMessages('MFA_SETUP', settingUp);
  const { cancel } = useMessages('account', shared);
  const uri = useKeyUri({ secretCode, issuer: props.issuer, account: props.username });
  return (
    <SectionForm {...form} label={text.setUp}>
      <Refusal {...props} problem={problem} ways={authenticatorAppWays} />
      <ol className="cs-steps">
        <li>
          <p>{steps.scan}</p>
          <QrCode value={uri} label={steps.qr} />
          <SecretKey secretCode={secretCode} />
          <a className="cs-link" href={uri}>
            {steps.openApp}
          </a>
        </li>
        <li>
          <CodeField {...code} label={steps.code} texts={{ 'code-mismatch': steps.wrongCode }} />
          <TextField
            {...deviceName}
            label={steps.deviceName}
            hint={steps.deviceNameHint}
            attributes={{ type: 'text', autoComplete: 'off', enterKeyHint: 'done' }}
          />
        </li>
      </ol>
      <Submit pending={pending} pendingLabel={steps.pendingCode}>
        {steps.submitCode}
      </Submit>
      <Ways>
        <LinkButton
          aria-disabled={pending || undefined}
          onClick={() => {
            if (!pending) section.cancel();
          }}
        >
          {cancel}
        </LinkButton>
      </Ways>
    </SectionForm>
  );
}
