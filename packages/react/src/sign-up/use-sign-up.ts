'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { useState } from 'react';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../hooks/use-answer-form.ts';
import { usePasswordPolicy } from '../hooks/use-password-policy.ts';
import type { Problem } from '../hooks/use-problems.ts';
import { poolInput } from '../parts/pool-attribute.ts';
import type { PasswordPolicy } from '../password-policy.ts';
import type { ScreenProps } from '../sign-in/screen-props.ts';
import { fieldAtFault, withField } from './field-at-fault.ts';
import { type SignUpSettings, useSignUpSettings } from './sign-up-context.ts';
import type { AskedField } from './sign-up-fields.ts';
import {
  consentName,
  fieldName,
  identifierInputs,
  passwordName,
  signUpInput,
  type Typed,
} from './sign-up-input.ts';

/** One field of the form, with its binding. */
export type SignUpFieldBinding = AskedField & FieldBinding & { typed: Typed[string] };

export interface SignUpForm {
  form: FormBinding;
  fields: readonly SignUpFieldBinding[];
  /** Undefined while the user signs up without a password. */
  password: FieldBinding | undefined;
  policy: PasswordPolicy;
  /** Undefined if there are no terms to accept. */
  consent: FieldBinding | undefined;
  /** Switches the password on and off; undefined if the pool asks for one. */
  switchPassword: (() => void) | undefined;
  pending: boolean;
  problem: Problem | undefined;
  /** True once an account was created that only an administrator can confirm. */
  waits: boolean;
}

type Values = Record<string, string | boolean>;

/** The state and behavior of the sign-up form, without markup. */
export function useSignUp({ beginning }: Pick<ScreenProps<'identify'>, 'beginning'>): SignUpForm {
  const settings = useSignUpSettings();
  const { asked, journey, terms, mayOmitPassword } = settings;
  const [withPassword, setWithPassword] = useState(true);
  const [waits, setWaits] = useState(false);
  const { policy, rules } = usePasswordPolicy();

  async function signUp(typed: Typed, { signal }: { signal: AbortSignal }): Promise<void> {
    const [client, input] = await Promise.all([beginning.ready(), inputOf(settings, typed)]);
    if (signal.aborted) throw new ChallengeError('Aborted');
    const output = await create(settings, input, signal);
    const { [passwordName]: _, ...kept } = typed;
    journey.typed = kept;
    if (!output.UserConfirmed && !output.CodeDeliveryDetails) return setWaits(true);
    await client.continueFromSignUp(input.Username, output);
  }

  const { form, field, fill, pending, problem } = useAnswerForm<Values, Typed>({
    onAnswer: signUp,
    answerOf: ({ [passwordName]: password = '', ...typed }) => ({
      ...typed,
      ...(withPassword && { [passwordName]: password }),
    }),
    fieldOf: (error) => fieldAtFault(error, asked),
  });

  return {
    form,
    fields: asked.map((one, at) => ({
      ...one,
      ...field(fieldName(at), rulesOf(one)),
      typed: journey.typed[fieldName(at)],
    })),
    password: withPassword
      ? field(passwordName, { ...rules, validate: (typed) => rules.validate(`${typed}`) })
      : undefined,
    policy,
    consent:
      terms.termsOfUse || terms.privacyPolicy ? field(consentName, { required: true }) : undefined,
    switchPassword: mayOmitPassword
      ? () => {
          // The rules beside a new field begin with nothing typed.
          fill(passwordName, '');
          setWithPassword(!withPassword);
        }
      : undefined,
    pending,
    problem,
    waits,
  };
}

async function inputOf({ asked, validationData }: SignUpSettings, typed: Typed) {
  const data = typeof validationData === 'function' ? await validationData() : validationData;
  return signUpInput(asked, typed, data);
}

/** Creates the account, unless the same details have created it a moment ago. */
async function create(
  { asked, journey, transport, clientId, clientMetadata }: SignUpSettings,
  input: ReturnType<typeof signUpInput>,
  signal: AbortSignal,
) {
  const { Username, Password, UserAttributes } = input;
  const details = JSON.stringify([Username, UserAttributes]);
  const { created, password } = journey;
  if (created?.details === details && password === Password) return created.output;
  const output = await transport(
    'SignUp',
    { ClientId: clientId, ...input, ...(clientMetadata && { ClientMetadata: clientMetadata }) },
    { signal },
  ).catch((error: unknown) => {
    throw error instanceof ChallengeError ? withField(error, asked) : error;
  });
  Object.assign(journey, { created: { details, output }, password: Password });
  return output;
}

/** The rules of a field: what is missing, of another format, or out of the pool's bounds. */
function rulesOf(field: AskedField) {
  if (field.type === 'unavailable') return {};
  if (field.type === 'identifier') {
    const { nameOf, isValid } = identifierInputs[field.kind];
    return { required: true, validate: { format: on(nameOf, isValid) } };
  }
  if (field.type === 'own') {
    const { required } = field;
    return { required, validate: { required: on(trimmed, (value) => !required || value !== '') } };
  }
  const { kind, required } = field.attribute;
  const { normalize, isValid, isWithin } = poolInput(field.attribute);
  const isEmpty = (value: string) => !required && value === '';
  return {
    // A box that is not checked is an answer.
    required: required && kind !== 'Boolean',
    validate: {
      format: on(normalize, (value) => isEmpty(value) || isValid(value)),
      bounds: on(normalize, (value) => isEmpty(value) || isWithin(value)),
    },
  };
}

const trimmed = (typed: string): string => typed.trim();

/** A validation of what a field holds, as it would be sent. */
const on =
  (normalize: (typed: string) => string, isRight: (value: string) => boolean) =>
  (typed: string | boolean | undefined): boolean =>
    isRight(typeof typed === 'boolean' ? `${typed}` : normalize(typed ?? ''));
