'use client';
import type { ReactNode } from 'react';
import { formatNodes, useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { CodeField } from '../../parts/code-field.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Help } from '../../parts/help.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { Submit } from '../../parts/submit.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './software-token-mfa.messages.ts';
import { useSoftwareTokenMfa } from './use-software-token-mfa.ts';

/**
 * Asks for the code from the user's authenticator app. Selector:
 * `[data-challenge="SOFTWARE_TOKEN_MFA"]`.
 */
export function SoftwareTokenMfa(props: ChallengeProps<'SOFTWARE_TOKEN_MFA'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, code, problem, pending } = useSoftwareTokenMfa(props);
  const device = challenge.friendlyDeviceName;
  const description = device
    ? formatNodes(text.shownOn, { device: <bdi>{device}</bdi> })
    : text.shown;
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref, description }} title={text.title}>
      <FormError problem={problem} />
      <CodeField
        {...code}
        label={text.code}
        texts={{ 'code-mismatch': text.wrong, 'code-expired': text.expired }}
      />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        <AnotherWay />
      </Ways>
      <Help title={text.helpTitle}>{text.help}</Help>
    </ChallengeForm>
  );
}
