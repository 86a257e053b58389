import type { ReactNode } from 'react';
import { type FieldBinding, useAnswerForm } from '../src/hooks/index.ts';
import { ChallengeForm, FormError, Submit } from '../src/parts/index.ts';

export interface OneFieldProps {
  /** What the form is called. */
  title?: string;
  /** Takes the answer; pending until it does. */
  onAnswer?: (value: string) => void | Promise<void>;
  /** The field: what it is given binds it. */
  children: (field: FieldBinding) => ReactNode;
}

/** The smallest form of an app's own: the hook, a field, and a button. */
export function OneField({
  title = 'Your own form',
  onAnswer,
  children,
}: OneFieldProps): ReactNode {
  const { form, field, pending, problem } = useAnswerForm<{ value: string }, string>({
    onAnswer: async (value) => onAnswer?.(value),
    answerOf: ({ value }) => value,
  });
  return (
    <ChallengeForm {...form} title={title}>
      <FormError problem={problem} />
      {children(field('value', { required: true }))}
      <Submit pending={pending} pendingLabel="One moment…">
        Continue
      </Submit>
    </ChallengeForm>
  );
}
