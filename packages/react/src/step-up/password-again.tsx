'use client';
import type { ReactNode } from 'react';
import { givenPassword } from '../hooks/given-password.ts';
import { useAnswerForm } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { FormError } from '../parts/error.tsx';
import { messages as partMessages } from '../parts/first-screen.messages.ts';
import { ChallengeForm } from '../parts/form.tsx';
import { PasswordInput } from '../parts/password-input.tsx';
import { useProblemText } from '../parts/problem-text.ts';
import { Submit } from '../parts/submit.tsx';
import { messages as signIn } from '../sign-in/sign-in.messages.ts';
import { messages } from './step-up.messages.ts';
import { useSteppingUp } from './step-up-context.ts';

/** Asks for the password of the user whose session it is. */
function PasswordAgain(): ReactNode {
  const { client, username } = useSteppingUp();
  const { passwordTitle } = useMessages('stepUp', messages);
  const text = useMessages('signIn', signIn);
  const { passwordRequired } = useMessages('parts', partMessages);
  const { form, field, pending, problem } = useAnswerForm<Values, Values>({
    onAnswer: ({ password }) => client.identify({ username, password: givenPassword(password) }),
    answerOf: (values) => values,
    fieldOf: ({ field }) => (field === 'password' ? 'password' : undefined),
  });
  const password = field('password', { required: true });
  const wrong = useProblemText(password.problem, { required: passwordRequired });
  return (
    <ChallengeForm {...form} title={passwordTitle}>
      <FormError problem={problem} />
      <PasswordInput {...password} label={text.password} error={wrong} />
      <Submit pending={pending} pendingLabel={text.pendingPassword}>
        {text.submit}
      </Submit>
    </ChallengeForm>
  );
}

interface Values {
  password: string;
}

export default PasswordAgain;
