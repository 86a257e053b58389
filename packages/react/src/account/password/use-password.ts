'use client';
import type { ChallengeError } from '@countersign/core';
import {
  changePassword,
  fieldAtFault,
  hasPassword,
  passwordWays,
  type Read,
} from '@countersign/core/account';
import { type RefCallback, useRef, useState } from 'react';
import { givenPassword } from '../../hooks/given-password.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { isAboutNewPassword, usePasswordPolicy } from '../../hooks/use-password-policy.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import type { PasswordPolicy } from '../../password-policy.ts';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface PasswordOptions extends Pick<SectionProps, 'account'> {
  /**
   * Asks for fresh proof before a first password is set, when there is no current one to ask for.
   * Reject to stop it, e.g. with `new ChallengeError('Aborted')`.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
}

export interface PasswordSection {
  /** Whether the user has a password, once that is known. */
  read: Read<boolean>;
  form: FormBinding;
  current: FieldBinding;
  proposed: FieldBinding;
  policy: PasswordPolicy;
  /** `ref` of the checkbox that signs the user out everywhere. */
  everywhere: RefCallback<HTMLInputElement>;
  /** Grows with each change: a key for the fields, so that nothing typed stays. */
  turn: number;
  /** What was done last. */
  outcome: 'changed' | 'set' | undefined;
  pending: boolean;
  problem: Problem | undefined;
}

interface Values {
  current: string;
  proposed: string;
}

/** Everything but the look of the section `password`. */
export function usePassword({ account, confirm }: PasswordOptions): PasswordSection {
  const { policy, rules } = usePasswordPolicy();
  const factors = useResource(account, 'factors');
  const [{ turn, outcome }, setDone] = useState<Pick<PasswordSection, 'turn' | 'outcome'>>(untried);
  const checkbox = useRef<HTMLInputElement | null>(null);
  const isChange = factors.status !== 'ready' || hasPassword(factors.data);

  const { form, field, fill, pending, problem } = useAnswerForm<Values, Values>({
    onAnswer: async ({ current, proposed }, { signal }) => {
      setDone({ turn, outcome: undefined });
      if (!isChange) await confirm?.({ signal });
      const signOutEverywhere = checkbox.current?.checked ?? false;
      const change = { ...(isChange && { current: givenPassword(current) }), proposed };
      await changePassword(account, { ...change, signOutEverywhere }, { signal });
      fill('current', '');
      fill('proposed', '');
      setDone({ turn: turn + 1, outcome: isChange ? 'changed' : 'set' });
    },
    answerOf: (values) => values,
    fieldOf,
  });

  return {
    read: mapRead(factors, hasPassword),
    form,
    current: field('current', { required: isChange }),
    proposed: field('proposed', rules),
    policy,
    everywhere: (element) => {
      checkbox.current = element;
    },
    turn,
    outcome,
    pending,
    problem,
  };
}

const untried = { turn: 0, outcome: undefined };

const fieldOf = (error: ChallengeError): keyof Values | undefined =>
  fieldAtFault(passwordWays, error) ?? (isAboutNewPassword(error) ? 'proposed' : undefined);
