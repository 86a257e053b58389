'use client';
import { passwordWays } from '@countersign/core/account';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../../messages.ts';
import { messages as parts } from '../../parts/first-screen.messages.ts';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PasswordInput } from '../../parts/password-input.tsx';
import { useProblemText } from '../../parts/problem-text.ts';
import { Submit } from '../../parts/submit.tsx';
import { UsernameField } from '../../parts/username-field.tsx';
import { Loaded } from '../loaded.tsx';
import { Refusal } from '../refusal.tsx';
import { Section } from '../section.tsx';
import { SectionForm } from '../section-form.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './password.messages.ts';
import { type PasswordOptions, type PasswordSection, usePassword } from './use-password.ts';

export interface PasswordProps extends SectionProps, PasswordOptions {
  /** The username, under which password managers save the new password. */
  username?: string | undefined;
}

/** Changes the password of the signed-in user, or sets a first one. */
export function Password(props: PasswordProps): ReactNode {
  const { className, ref } = props;
  const section = usePassword(props);
  const text = useMessages('accountPassword', messages);
  const { read, outcome } = section;
  return (
    <Section
      name="password"
      {...{ className, ref }}
      description={read.data === false ? text.introFirst : text.intro}
    >
      <Notice
        key={section.turn}
        text={outcome && { changed: text.changed, set: text.wasSet }[outcome]}
      />
      <Loaded {...props} resource="factors" read={read} ways={passwordWays}>
        {(isChange) => <PasswordForm {...props} {...section} isChange={isChange} />}
      </Loaded>
    </Section>
  );
}

interface PasswordFormProps extends PasswordProps, PasswordSection {
  isChange: boolean;
}

function PasswordForm(props: PasswordFormProps): ReactNode {
  const { isChange, form, current, proposed, policy, everywhere, turn, pending, problem } = props;
  const text = useMessages('accountPassword', messages);
  const { passwordRequired } = useMessages('parts', parts);
  const wrong = useProblemText(current.problem, {
    required: passwordRequired,
    incorrect: text.wrong,
  });
  const hintId = useId();
  return (
    <SectionForm {...form} label={isChange ? text.change : text.set}>
      {props.username && <UsernameField value={props.username} />}
      <Refusal {...props} problem={problem} ways={passwordWays} />
      {isChange && (
        <PasswordInput key={`current${turn}`} {...current} label={text.current} error={wrong} />
      )}
      <NewPasswordField key={`new${turn}`} {...proposed} policy={policy} label={text.new} />
      <div className="cs-check">
        <label>
          <input ref={everywhere} type="checkbox" name="everywhere" aria-describedby={hintId} />
          <span>{text.everywhere}</span>
        </label>
        <p id={hintId} className="cs-hint">
          {text.everywhereHint}
        </p>
      </div>
      <Submit pending={pending} pendingLabel={isChange ? text.changing : text.setting}>
        {isChange ? text.change : text.set}
      </Submit>
    </SectionForm>
  );
}
