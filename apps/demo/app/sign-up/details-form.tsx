import type { ChallengeError } from '@countersign/core';
import { useAnswerForm, usePasswordPolicy } from '@countersign/react/hooks';
import {
  ChallengeForm,
  ErrorSummary,
  FormError,
  faultsOf,
  LinkButton,
  NewPasswordField,
  Submit,
  TextField,
  Ways,
} from '@countersign/react/parts';
import { useId, useState } from 'react';
import type { SignUpText } from '../../lib/messages/sign-up.en.ts';
import type { Place } from '../../lib/place.ts';
import { emailAttributes, emailRules } from '../email-attributes.ts';

/** What a new user enters. */
export interface Details {
  email: string;
  givenName: string;
  /** Absent where codes are to be enough. */
  password: string | undefined;
}

export const noDetails: Details = { email: '', givenName: '', password: undefined };

interface Props {
  /** What the user entered before, if they come back to change it. */
  details: Details;
  signsUp: Place['signsUp'];
  text: SignUpText;
  onSignUp: (details: Details, options: { signal: AbortSignal }) => Promise<void>;
}

type Values = Record<keyof Details, string>;

/** Asks a new user for email address, given name and, if the flow needs it, a password. */
export function DetailsForm({ details, signsUp, text, onSignUp }: Props) {
  const id = useId();
  const [withPassword, setWithPassword] = useState(true);
  const { form, field, fill, pending, problem } = useAnswerForm<Values, Details>({
    onAnswer: onSignUp,
    answerOf: ({ email, givenName, password }) => ({
      email,
      givenName,
      password: withPassword ? password : undefined,
    }),
    fieldOf,
  });
  const { policy, rules } = usePasswordPolicy();
  const email = field('email', emailRules);
  const givenName = field('givenName', { required: true, pattern: /\S/ });
  const password = field('password', {
    required: withPassword,
    validate: (typed) => !withPassword || rules.validate(typed),
  });
  const faults = faultsOf([
    { label: text.email, problem: email.problem, inputId: `${id}email` },
    { label: text.givenName, problem: givenName.problem, inputId: `${id}name` },
    { label: text.password, problem: password.problem, inputId: `${id}password` },
  ]);
  const quiet = faults.length > 1;

  return (
    <ChallengeForm {...form} identity={false} title={text.title} description={text.description}>
      <FormError problem={problem} />
      <ErrorSummary faults={faults} />
      <TextField
        {...email}
        {...{ quiet }}
        id={`${id}email`}
        label={text.email}
        texts={{
          required: text.emailFormat,
          format: text.emailFormat,
          'invalid-parameter': text.emailFormat,
          'user-exists': text.emailTaken,
          'alias-exists': text.emailTaken,
        }}
        attributes={{ ...emailAttributes, enterKeyHint: 'next', defaultValue: details.email }}
      />
      <TextField
        {...givenName}
        {...{ quiet }}
        id={`${id}name`}
        label={text.givenName}
        texts={{ required: text.givenNameRequired, format: text.givenNameRequired }}
        attributes={{
          autoComplete: 'given-name',
          required: true,
          enterKeyHint: 'next',
          defaultValue: details.givenName,
        }}
      />
      {withPassword ? (
        <NewPasswordField
          {...password}
          {...{ policy, quiet }}
          id={`${id}password`}
          label={text.password}
        />
      ) : (
        <p className="cs-hint">{text.withoutPasswordHint}</p>
      )}
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      {signsUp.withoutPassword && (
        <Ways>
          <LinkButton
            onClick={() => {
              // The rules beside a new field begin with nothing typed.
              fill('password', '');
              setWithPassword(!withPassword);
            }}
          >
            {withPassword ? text.withoutPassword : text.withPassword}
          </LinkButton>
        </Ways>
      )}
    </ChallengeForm>
  );
}

function fieldOf({ kind, field, message }: ChallengeError): keyof Details | undefined {
  if (field === 'username' || kind === 'alias-exists') return 'email';
  if (field === 'password' || kind === 'password-policy') return 'password';
  // The one hint that the service gives: "Invalid email address format."
  return kind === 'invalid-parameter' && /email/i.test(message) ? 'email' : undefined;
}
