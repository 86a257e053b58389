'use client';

import type { ChallengeError } from '@countersign/core';
import { CountersignProvider, type PasswordPolicy } from '@countersign/react';
import { givenPassword, useAnswerForm, usePasswordPolicy } from '@countersign/react/hooks';
import {
  FormError,
  NewPasswordField,
  PasswordField,
  Submit,
  UsernameField,
} from '@countersign/react/parts';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { OwnUser, Read } from '../../lib/read-account.ts';
import { AccountForm } from './account-form.tsx';
import { useAccount, useAccountText } from './account-provider.tsx';
import { Outcome, Section } from './section.tsx';

interface Props {
  user: Read<OwnUser>;
  /** What the pool asks of a password, where that is known. */
  policy: PasswordPolicy | undefined;
}

/** Changes the password, or sets the first one for users without a password. */
export function Password({ user, policy }: Props) {
  const text = useAccountText('password');
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const [changes, setChanges] = useState(0);
  const [outcome, setOutcome] = useState('');
  if (user === 'failed') return <Section title={text.title} isUnread />;
  const { hasPassword } = user;
  return (
    <Section title={text.title} heading={heading}>
      <p className="demo-muted">{hasPassword ? text.intro : text.introFirst}</p>
      <Outcome>{outcome}</Outcome>
      {/* What was typed has served: the next change begins with empty fields. */}
      <CountersignProvider
        key={changes}
        messages={{ errors: { incorrect: text.wrong } }}
        passwordPolicy={policy}
      >
        <PasswordForm
          {...{ hasPassword }}
          onTry={() => setOutcome('')}
          onChanged={() => {
            setOutcome(hasPassword ? text.changed : text.wasSet);
            heading.current?.focus();
            setChanges(changes + 1);
            router.refresh();
          }}
        />
      </CountersignProvider>
    </Section>
  );
}

interface FormProps {
  hasPassword: boolean;
  onTry: () => void;
  onChanged: () => void;
}

interface Values {
  current: string;
  proposed: string;
}

function PasswordForm({ hasPassword, onTry, onChanged }: FormProps) {
  const { call, name } = useAccount();
  const text = useAccountText('password');
  const { policy, rules } = usePasswordPolicy();
  const { form, field, pending, problem } = useAnswerForm<Values, Values>({
    onAnswer: async ({ current, proposed }, { signal }) => {
      onTry();
      const previous = hasPassword && { PreviousPassword: givenPassword(current) };
      await call('ChangePassword', { ...previous, ProposedPassword: proposed }, { signal });
      onChanged();
    },
    answerOf: (values) => values,
    fieldOf,
  });
  return (
    <AccountForm {...form} label={hasPassword ? text.change : text.set}>
      <UsernameField value={name} />
      <FormError problem={problem} />
      {hasPassword && (
        <PasswordField {...field('current', { required: true })} label={text.current} />
      )}
      <NewPasswordField {...field('proposed', rules)} policy={policy} label={text.new} />
      <Submit pending={pending} pendingLabel={hasPassword ? text.changing : text.setting}>
        {hasPassword ? text.change : text.set}
      </Submit>
    </AccountForm>
  );
}

function fieldOf({ kind, field }: ChallengeError): keyof Values | undefined {
  if (kind === 'incorrect') return 'current';
  return kind.startsWith('password-') || field === 'password' ? 'proposed' : undefined;
}
