'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { attributeInput } from '../../parts/attribute-kinds.ts';
import { messages as attributes } from '../../parts/attributes.messages.ts';
import { useDescriptionId } from '../../parts/card.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { Submit } from '../../parts/submit.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { AnotherKind, Elsewhere } from './kind-choice.tsx';
import { messages } from './mfa-setup.messages.ts';
import { type MfaSetupStageProps, useEmailSetup } from './use-mfa-setup.ts';

/** Asks for the email address. The next challenge asks for the code. */
export function EmailSetup(props: MfaSetupStageProps): ReactNode {
  const { challenge, className, ref, stages } = props;
  const text = useMessages('MFA_SETUP', messages);
  const { form, pending, problem, ...address } = useEmailSetup(props.onAnswer);
  return (
    <ChallengeForm
      {...form}
      {...{ challenge, className, ref }}
      title={text.emailTitle}
      description={text.emailDescription}
    >
      <FormError problem={problem} />
      <EmailField {...address} />
      <Elsewhere names={stages.elsewhere} />
      <Submit pending={pending} pendingLabel={text.pendingEmail}>
        {text.submitEmail}
      </Submit>
      <Ways>
        <AnotherKind back={stages.back} />
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}

type EmailFieldProps = Pick<ReturnType<typeof useEmailSetup>, 'email' | 'known'>;

function EmailField({ email, known }: EmailFieldProps): ReactNode {
  const text = useMessages('attributes', attributes);
  return (
    <TextField
      {...email}
      label={text.email}
      texts={{ required: text.emailFormat, format: text.emailFormat }}
      describedBy={useDescriptionId()}
      attributes={{
        ...attributeInput({ name: 'email', kind: 'email' }).attributes,
        required: true,
        enterKeyHint: 'go',
        defaultValue: known,
      }}
    />
  );
}
