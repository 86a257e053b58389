'use client';
import { authenticatorAppWays } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { messages as settingUp } from '../../challenges/mfa-setup/mfa-setup.messages.ts';
import { useMessages } from '../../messages.ts';
import { Notice } from '../../parts/notice.tsx';
import { Submit } from '../../parts/submit.tsx';
import { view } from '../../view.tsx';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { Loaded } from '../loaded.tsx';
import { Refusal } from '../refusal.tsx';
import { keptTexts } from '../second-step/kept.ts';
import { messages as secondStep } from '../second-step/second-step.messages.ts';
import { Section } from '../section.tsx';
import { SectionForm } from '../section-form.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './authenticator-app.messages.ts';
import {
  type AuthenticatorAppOptions,
  type AuthenticatorAppSection,
  useAuthenticatorApp,
} from './use-authenticator-app.ts';

export interface AuthenticatorAppProps extends SectionProps, AuthenticatorAppOptions {
  /** The service's name in authenticator apps. Default: the provider's `issuer`, else the page's host. */
  issuer?: string | undefined;
  /** The user's name in authenticator apps. */
  username?: string | undefined;
}

/** Loaded when the user presses the button: users who only look at their account need no QR code. */
const SetUp = view(() => import('./set-up.tsx'));

/** Lets the user set up an authenticator app by QR code or key, replace it, or turn it off. */
export function AuthenticatorApp(props: AuthenticatorAppProps): ReactNode {
  const { className, ref } = props;
  const section = useAuthenticatorApp(props);
  const text = useMessages('accountAuthenticatorApp', messages);
  const { read, secretCode, outcome } = section;
  return (
    <Section
      name="authenticator-app"
      {...{ className, ref }}
      description={read.data ? text.on : text.intro}
    >
      <Notice text={outcome && text[outcome]} />
      <Loaded {...props} resource="user" read={read} ways={authenticatorAppWays}>
        {(isOn) =>
          secretCode === undefined ? (
            <Start {...{ props, section, isOn }} />
          ) : (
            <SetUp {...{ props, section, secretCode }} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface PartProps {
  props: AuthenticatorAppProps;
  section: AuthenticatorAppSection;
}

function Start({ props, section, isOn }: PartProps & { isOn: boolean }): ReactNode {
  const { pending, problem, run } = section.start;
  const text = useMessages('accountAuthenticatorApp', messages);
  const steps = useMessages('accountSecondStep', secondStep);
  const { gettingKey } = useMessages('MFA_SETUP', settingUp);
  if (section.needsPassword) return <p className="cs-hint">{steps.needsPassword}</p>;
  const { keptBy } = section;
  const label = isOn ? text.another : text.setUp;
  return (
    <>
      <SectionForm
        label={label}
        pending={pending}
        onSubmit={(event) => {
          event.preventDefault();
          // If the code does not load, `SetUp` shows the error and tries again.
          SetUp.preload().catch(() => {});
          run(undefined);
        }}
      >
        {isOn && <p className="cs-hint">{text.lost}</p>}
        <Refusal {...props} problem={problem} ways={authenticatorAppWays} />
        <Submit pending={pending} pendingLabel={gettingKey}>
          {label}
        </Submit>
      </SectionForm>
      {isOn && keptBy && <p className="cs-hint">{steps[keptTexts[keptBy]]}</p>}
      {isOn && !keptBy && (
        <ConfirmedAction
          {...props}
          label={text.turnOff}
          of=""
          question={text.question}
          confirm={text.turnOff}
          pendingLabel={text.turningOff}
          act={(_, options) => section.turnOff(options)}
          ways={authenticatorAppWays}
        />
      )}
    </>
  );
}
