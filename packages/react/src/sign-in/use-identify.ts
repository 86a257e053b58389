'use client';
import type { Identify, SignInClient } from '@countersign/core/flow';
import { type SyntheticEvent, useCallback, useRef } from 'react';
import { useAnswer } from '../hooks/use-answer.ts';
import type { FieldBinding, FormBinding } from '../hooks/use-answer-form.ts';
import { type Problem, useProblems } from '../hooks/use-problems.ts';
import { normalisePhone } from '../parts/phone.ts';
import { preloadNext } from './preload-next.ts';

/** What people of this pool sign in with. */
export type IdentifierKind = 'any' | 'email' | 'phone' | 'username';

export interface IdentifyForm {
  form: FormBinding;
  username: FieldBinding;
  password: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
}

/**
 * Everything but the look of the first screen. Two native fields need no form library, and without
 * one the page is alive sooner: it comes with the first challenge, while the service is asked.
 */
export function useIdentify(
  { asksPassword }: Identify,
  client: SignInClient,
  identifier: IdentifierKind,
): IdentifyForm {
  const { pending, submit } = useAnswer((credentials: Credentials) => {
    preloadNext([asksPassword ? 'PASSWORD' : 'SELECT_CHALLENGE']);
    return client.identify(credentials);
  });
  const fields = useRef<{ [name: string]: HTMLInputElement | null }>({});
  const problems = useProblems(useCallback((name) => fields.current[name]?.select(), []));

  async function onSubmit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const username = fields.current['username']?.value ?? '';
    const password = fields.current['password']?.value ?? '';
    const faults = [
      ...(username.trim() ? [] : [['username', 'required'] as const]),
      ...(asksPassword && !password ? [['password', 'required'] as const] : []),
    ];
    if (faults.length > 0) return problems.found(faults.slice(0, 1));
    problems.clear();
    const error = await submit({
      username: identifier === 'phone' ? normalisePhone(username) : username.trim(),
      ...(asksPassword && { password }),
    });
    if (error) problems.refused(error, error.field === 'username' ? 'username' : undefined);
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
    form: { onSubmit: (event) => void onSubmit(event), pending },
    username: field('username'),
    password: field('password'),
    pending,
    problem: problems.form,
  };
}

interface Credentials {
  username: string;
  password?: string;
}

// Values are read when they are sent.
const ignored = async (): Promise<void> => {};
