'use client';
import {
  type OwnSecondStep,
  type SecondStepName,
  secondStepWays,
  shownText,
} from '@countersign/core/account';
import type { ReactNode } from 'react';
import { messages as choices } from '../../challenges/select-mfa-type/select-mfa-type.messages.ts';
import { format, formatNodes, useMessages } from '../../messages.ts';
import { Notice } from '../../parts/notice.tsx';
import { ActionButton } from '../action-button.tsx';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { List, ListItem } from '../list.tsx';
import { Loaded } from '../loaded.tsx';
import { Section } from '../section.tsx';
import type { SectionProps } from '../section-props.ts';
import { keptTexts } from './kept.ts';
import { messages } from './second-step.messages.ts';
import {
  type SecondStepOptions,
  type SecondStepSection,
  useSecondStep,
} from './use-second-step.ts';

export interface SecondStepProps extends SectionProps, SecondStepOptions {}

/** Turns second steps on and off, and chooses the one that Cognito asks for first. */
export function SecondStep(props: SecondStepProps): ReactNode {
  const { className, ref } = props;
  const section = useSecondStep(props);
  const text = useMessages('accountSecondStep', messages);
  const names = useNames();
  const { outcome } = section;
  return (
    <Section name="second-step" {...{ className, ref }} description={text.intro}>
      <Notice text={outcome && format(text[outcome.done], { name: names[outcome.name] })} />
      <Loaded {...props} resource="user" read={section.read} ways={secondStepWays}>
        {(steps) => (
          <List>
            {steps.map((step) => (
              <Step
                key={step.name}
                {...{ props, section, step }}
                hasRivals={steps.some((other) => other !== step && asksCode(other))}
              />
            ))}
          </List>
        )}
      </Loaded>
    </Section>
  );
}

interface StepProps {
  props: SecondStepProps;
  section: SecondStepSection;
  step: OwnSecondStep;
  /** Whether others are on that could be asked for first. */
  hasRivals: boolean;
}

function Step({ props, section, step, hasRivals }: StepProps): ReactNode {
  const text = useMessages('accountSecondStep', messages);
  const { name, use, lacks, keptBy } = step;
  const label = useNames()[name];
  const shared = { account: props.account, links: props.links, of: label, ways: secondStepWays };
  const isPreferred = use === 'preferred' && hasRivals;
  return (
    <ListItem
      name={label}
      badge={use === 'off' ? undefined : text[isPreferred ? 'preferred' : 'on']}
      details={<Details {...step} />}
    >
      {use === 'off' && lacks === undefined && (
        <ActionButton
          {...shared}
          label={text.turnOn}
          pendingLabel={text.turningOn}
          act={(_, options) => section.turnOn(name, options)}
        />
      )}
      {use === 'on' && name !== 'WEB_AUTHN' && hasRivals && (
        <ActionButton
          {...shared}
          label={text.prefer}
          pendingLabel={text.preferring}
          act={(_, options) => section.prefer(name, options)}
        />
      )}
      {use !== 'off' && keptBy === undefined && (
        <ConfirmedAction
          {...shared}
          label={text.turnOff}
          question={format(text.question, { name: label })}
          confirm={text.turnOff}
          pendingLabel={text.turningOff}
          act={(_, options) => section.turnOff(name, options)}
        />
      )}
    </ListItem>
  );
}

/** What each method is called, as a sign-in calls it. */
function useNames(): { readonly [N in SecondStepName]: string } {
  const { SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP } = useMessages('SELECT_MFA_TYPE', choices);
  const { WEB_AUTHN } = useMessages('accountSecondStep', messages);
  return { SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP, WEB_AUTHN };
}

/** What a method lacks, why it stays on, or where its codes go. */
function Details({ name, lacks, keptBy, destination }: OwnSecondStep): ReactNode {
  const text = useMessages('accountSecondStep', messages);
  const needs = {
    app: text.needsApp,
    phone: text.needsPhone,
    email: text.needsEmail,
    passkey: text.needsPasskey,
    another: text.needsAnother,
    password: text.needsPassword,
  };
  if (lacks) return needs[lacks];
  const sentTo =
    destination && formatNodes(text.sentTo, { destination: <bdi>{shownText(destination)}</bdi> });
  const told = name === 'WEB_AUTHN' ? text.passkeyAlone : sentTo;
  return (
    <>
      {told && <span>{told}</span>} {keptBy && <span>{text[keptTexts[keptBy]]}</span>}
    </>
  );
}

const asksCode = ({ name, use }: OwnSecondStep): boolean => use !== 'off' && name !== 'WEB_AUTHN';
