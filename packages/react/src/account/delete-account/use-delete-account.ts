'use client';
import type { ChallengeError } from '@countersign/core';
import {
  deleteAccount,
  deleteAccountWays,
  fieldAtFault,
  hasPassword,
  type OwnUser,
  provePassword,
  type Read,
  shownText,
} from '@countersign/core/account';
import { useState } from 'react';
import { givenPassword } from '../../hooks/given-password.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface DeleteAccountOptions extends Pick<SectionProps, 'account'> {
  /**
   * Asks for fresh proof. Reject to stop it, e.g. with `new ChallengeError('Aborted')`. Default: the
   * section asks for the password of users who have one.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
  /** Called once the account is deleted. */
  onDeleted?: (() => void) | undefined;
}

export interface DeleteAccountSection {
  /** What the user types to confirm: the name that they know themselves by. */
  user: Read<string>;
  /** Whether the section asks for the password, once that is known. */
  asksPassword: Read<boolean>;
  form: FormBinding;
  typed: FieldBinding;
  password: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
  deleted: boolean;
}

interface Values {
  typed: string;
  password: string;
}

/** Everything but the look of the section `delete-account`. */
export function useDeleteAccount(options: DeleteAccountOptions): DeleteAccountSection {
  const { account, confirm, onDeleted } = options;
  const user = mapRead(useResource(account, 'user'), nameOf);
  const factors = useResource(account, 'factors');
  const asksPassword = mapRead(factors, (known) => !confirm && hasPassword(known));
  const [deleted, setDeleted] = useState(false);

  const { form, field, pending, problem } = useAnswerForm<Values, Values>({
    onAnswer: async ({ password }, { signal }) => {
      await confirm?.({ signal });
      if (asksPassword.data) await provePassword(account, givenPassword(password), { signal });
      await deleteAccount(account, { signal });
      setDeleted(true);
      onDeleted?.();
    },
    answerOf: (values) => values,
    fieldOf: (error: ChallengeError) =>
      fieldAtFault(deleteAccountWays, error) ??
      (error.field === 'password' ? 'password' : undefined),
  });
  return {
    user,
    asksPassword,
    form,
    typed: field('typed', {
      required: true,
      validate: (typed) => plain(typed) === plain(user.data ?? ''),
    }),
    password: field('password', { required: asksPassword.data ?? false }),
    pending,
    problem,
    deleted,
  };
}

const nameOf = ({ attributes, username }: OwnUser): string =>
  [attributes['email'], attributes['phone_number'], attributes['preferred_username'], username]
    .map((name) => shownText(name))
    .find(Boolean) ?? username;

const plain = (text: string): string => text.trim().toLowerCase();
