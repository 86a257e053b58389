import { type ChallengeProps, createChallenge, views } from '@countersign/react';
import { useCode } from '@countersign/react/hooks';
import { ChallengeForm, CodeField, FormError, Submit } from '@countersign/react/parts';
import type { ReactNode } from 'react';

/** An app's own view, made of the kit's parts: another look, in its own words. */
export function Mine(props: ChallengeProps<'SMS_MFA'>): ReactNode {
  const { challenge, className, ref } = props;
  const { form, code, problem, pending } = useCode(props);
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref }} title="Your code, please">
      <p>
        It went to <bdi dir="ltr">{challenge.delivery?.destination}</bdi>
      </p>
      <CodeField {...code} label="Code from the message" />
      <FormError problem={problem} />
      <Submit pending={pending} pendingLabel="One moment">
        Go on
      </Submit>
    </ChallengeForm>
  );
}

/** Every challenge as the kit shows it, but this one. `<SignIn Challenge={Challenge}>` takes it. */
export const Challenge = createChallenge({ ...views, SMS_MFA: Mine });
