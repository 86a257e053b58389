'use client';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../../messages.ts';
import { AttributeField, useAttributeLabel } from '../../parts/attribute-field.tsx';
import { FormError } from '../../parts/error.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { Submit } from '../../parts/submit.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './new-password-required.messages.ts';
import { useNewPasswordRequired } from './use-new-password-required.ts';

/**
 * Asks for a new password and every required attribute. Selector:
 * `[data-challenge="NEW_PASSWORD_REQUIRED"]`.
 */
export function NewPasswordRequired(props: ChallengeProps<'NEW_PASSWORD_REQUIRED'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const labelOf = useAttributeLabel();
  const id = useId();
  const { form, newPassword, policy, attributes, known, problem, pending } =
    useNewPasswordRequired(props);

  const fields = [
    { label: text.newPassword, problem: newPassword.problem, inputId: `${id}password` },
    ...attributes.map((field, at) => ({
      label: labelOf(field.attribute.name),
      problem: field.problem,
      inputId: `${id}attribute${at}`,
    })),
  ];
  const faults = faultsOf(fields);
  const quiet = faults.length > 1;

  return (
    <ChallengeForm
      {...form}
      {...{ challenge, className, ref }}
      title={text.title}
      description={text.description}
    >
      <FormError problem={problem} />
      <ErrorSummary faults={faults} />
      <NewPasswordField
        {...newPassword}
        {...{ policy, quiet }}
        id={`${id}password`}
        label={text.newPassword}
      />
      {attributes.map((field, at) => (
        <AttributeField
          key={field.attribute.name}
          {...field}
          quiet={quiet}
          id={`${id}attribute${at}`}
        />
      ))}
      {known.length > 0 && <Known title={text.known} known={known} labelOf={labelOf} />}
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
    </ChallengeForm>
  );
}

interface KnownProps {
  title: string;
  known: readonly { name: string; value: string }[];
  labelOf: (name: string) => string;
}

function Known({ title, known, labelOf }: KnownProps): ReactNode {
  return (
    <dl className="cs-known" aria-label={title}>
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
