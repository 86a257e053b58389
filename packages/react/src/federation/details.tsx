'use client';
import type {
  FailedFederation,
  FederationProblem,
  FederationRequest,
  HandedOver,
} from '@countersign/core/federation';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { messages as errorMessages } from '../errors.messages.ts';
import { useMessages } from '../messages.ts';
import { ErrorBox } from '../parts/error-box.tsx';
import { Field } from '../parts/field.tsx';
import { useSettings } from '../provider.tsx';
import { messages } from './details.messages.ts';
import { messages as ownMessages } from './federation.messages.ts';
import { domainOf } from './provider-option.ts';

/** Says what became of a sign-in. */
export function Outcome({ outcome }: { outcome: FailedFederation | HandedOver }): ReactNode {
  const text = useMessages('federationDetails', messages);
  const errors = useMessages('errors', errorMessages);
  const { showLambdaText } = useSettings();
  if (outcome.status === 'handed-over') return <p>{text.closeWindow}</p>;
  const { problem, text: said } = outcome;
  const table: { readonly [P in FederationProblem]: string } = {
    cancelled: text.cancelled,
    denied: text.denied,
    trigger: (showLambdaText && said) || errors.lambda,
    'account-exists': text['account-exists'],
    'attribute-missing': text['attribute-missing'],
    'provider-failed': errors['service-failed'],
    'interaction-required': errors['access-token-invalid'],
    misconfigured: errors.misconfigured,
    expired: errors['session-expired'],
    used: errors['session-used'],
    foreign: text.foreign,
    invalid: errors['session-invalid'],
    'network-failed': errors['network-failed'],
  };
  return (
    <ErrorBox>
      <p>{table[problem]}</p>
    </ErrorBox>
  );
}

interface EmailFormProps {
  pending: string | undefined;
  onEmail: (request: FederationRequest) => void;
}

/** Asks for an email address, whose domain says where to go. */
export function EmailForm({ pending, onEmail }: EmailFormProps): ReactNode {
  const text = useMessages('federationDetails', messages);
  const { sso } = useMessages('federation', ownMessages);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<{ kind: 'format' }>();
  // The button that opened this form had the focus.
  useEffect(() => input.current?.focus(), []);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const email = input.current?.value.trim() ?? '';
    const domain = domainOf(email);
    setProblem(domain ? undefined : { kind: 'format' });
    if (domain) onEmail({ provider: undefined, idpIdentifier: domain, loginHint: email });
    else input.current?.focus();
  }

  return (
    <form className="cs-provider-form" noValidate onSubmit={submit}>
      <Field
        label={text.email}
        error={problem && text.emailRequired}
        problem={problem}
        input={{
          name: 'email',
          ref: (node: HTMLInputElement | null) => {
            input.current = node;
          },
          onChange: async () => {},
          onBlur: async () => {},
        }}
        attributes={{
          type: 'text',
          inputMode: 'email',
          dir: 'ltr',
          autoComplete: 'email',
          autoCapitalize: 'none',
          spellCheck: false,
        }}
      />
      <button
        type="submit"
        className="cs-button"
        aria-disabled={pending !== undefined || undefined}
      >
        {sso}
      </button>
    </form>
  );
}
