import type { ChallengeProps } from '@countersign/react';
import { useCode } from '@countersign/react/hooks';
import {
  AnotherWay,
  ChallengeForm,
  CodeField,
  FormError,
  Resend,
  Submit,
  Ways,
} from '@countersign/react/parts';
import type { ReactNode } from 'react';

/** EMAIL_OTP in this app's words. What happens is the hook's; what every field has to do, the parts'. */
export function EmailCode(props: ChallengeProps<'EMAIL_OTP'>): ReactNode {
  const { challenge, className, ref } = props;
  const { form, code, problem, pending, onResend } = useCode(props);
  return (
    <ChallengeForm
      {...form}
      {...{ challenge, className, ref }}
      title="Look into your mail"
      description={
        <>
          There is a code in it, sent to <bdi dir="ltr">{challenge.delivery?.destination}</bdi>.
        </>
      }
    >
      <FormError problem={problem} />
      <CodeField {...code} label="Code from the mail" />
      <Submit pending={pending} pendingLabel="Opening the door…">
        Let me in
      </Submit>
      <Ways>
        <AnotherWay />
        <Resend onResend={onResend} />
      </Ways>
    </ChallengeForm>
  );
}
