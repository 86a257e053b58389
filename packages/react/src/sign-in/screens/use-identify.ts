'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import type { SignInClient } from '@countersign/core/flow';
import { type SyntheticEvent, useCallback, useRef } from 'react';
import { useConversation } from '../../conversation.ts';
import { givenPassword } from '../../hooks/given-password.ts';
import { useAnswer } from '../../hooks/use-answer.ts';
import type { FieldBinding, FormBinding } from '../../hooks/use-answer-form.ts';
import { type Problem, useProblems } from '../../hooks/use-problems.ts';
import { type IdentifierKind, identifiers, isKind } from '../identifiers.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface IdentifyForm {
  /** What people sign in with. */
  identifier: IdentifierKind;
  form: FormBinding;
  username: FieldBinding;
  password: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
  /** Sends a code for a new password to the username in the field. */
  forgot: () => void;
  /** Returns the username in the field. */
  typed: () => string;
}

/**
 * The state and behavior of the first screen, without markup. Two native fields need no form
 * library; without it the page hydrates sooner. The library loads during the first call.
 */
export function useIdentify(props: ScreenProps<'identify'>): IdentifyForm {
  const { state, beginning } = props;
  const { asksPassword, pending: calling } = state;
  // `checkOptions` logs an unknown kind.
  const identifier = isKind(props.identifier) ? props.identifier : 'any';
  const { pending, submit } = useAnswer(async (credentials: Credentials, { signal }) => {
    const client = await beginning.ready();
    if (signal.aborted) throw new ChallengeError('Aborted');
    return client.identify(credentials);
  });
  const conversation = useConversation();
  const { nameOf, isValid } = identifiers[identifier];
  const fields = useRef<{ [name: string]: HTMLInputElement | null }>({});
  const problems = useProblems(useCallback((name) => fields.current[name]?.select(), []));

  async function onSubmit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const username = namedHere();
    if (!username) return;
    const password = givenPassword(fields.current['password']?.value ?? '');
    if (asksPassword && !password) return problems.found([['password', 'required']]);
    problems.clear();
    const error = await submit({
      username,
      ...(asksPassword && { password }),
    });
    if (error) problems.refused(error, error.field === 'username' ? 'username' : undefined);
  }

  function typed(): string {
    return nameOf(fields.current['username']?.value ?? '');
  }

  /**
   * Returns the username in the field. If it is invalid, reports that at the field and returns
   * undefined.
   */
  function namedHere(): string | undefined {
    const username = typed();
    if (username && isValid(username)) return username;
    problems.found([['username', username ? 'format' : 'required']]);
    return undefined;
  }

  function forgot(): void {
    const username = namedHere();
    if (username && typeof conversation?.forgotPassword === 'function') {
      conversation.forgotPassword(username);
    }
  }

  const field = (name: string): FieldBinding => ({
    input: {
      name,
      ref: (input: HTMLInputElement | null) => {
        fields.current[name] = input;
      },
      onChange: ignored,
      onBlur: ignored,
    },
    problem: problems.fields.get(name),
  });

  return {
    identifier,
    form: { onSubmit: (event) => void onSubmit(event), pending },
    username: field('username'),
    password: field('password'),
    // A call for a forgotten password may be pending, too.
    pending: pending || calling,
    problem: problems.form,
    forgot,
    typed,
  };
}

type Credentials = Parameters<SignInClient['identify']>[0];

// Values are read on submit.
const ignored = async (): Promise<void> => {};
