import { useAnswerForm } from '@countersign/react/hooks';
import { ChallengeForm, FormError, Submit, TextField } from '@countersign/react/parts';
import type { ForgotPasswordText } from '../../lib/messages/forgot-password.en.ts';
import { cleanEmail, emailAttributes, emailRules } from '../email-attributes.ts';

interface Props {
  username: string;
  onNamed: (username: string) => Promise<void>;
  text: ForgotPasswordText;
}

/** Asks which user needs a new password. The next screen is the same with or without an account. */
export function NameForm({ username, onNamed, text }: Props) {
  const { form, field, pending, problem } = useAnswerForm<{ email: string }, string>({
    onAnswer: onNamed,
    answerOf: ({ email }) => cleanEmail(email),
  });
  return (
    <ChallengeForm {...form} identity={false} title={text.title} description={text.description}>
      <FormError problem={problem} />
      <TextField
        {...field('email', emailRules)}
        label={text.email}
        texts={{ required: text.emailFormat, format: text.emailFormat }}
        attributes={{ ...emailAttributes, enterKeyHint: 'go', defaultValue: username }}
      />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
    </ChallengeForm>
  );
}
