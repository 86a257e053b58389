'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { FormError } from '../../parts/error.tsx';
import { ChallengeSection } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { StartAgain } from '../../parts/start-again.tsx';
import { Status } from '../../parts/status.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './device-password-verifier.messages.ts';
import { useDevicePasswordVerifier } from './use-device-password-verifier.ts';

/**
 * Says that the flow is checking this device. Selector:
 * `[data-challenge="DEVICE_PASSWORD_VERIFIER"]`.
 */
export function DevicePasswordVerifier(
  props: ChallengeProps<'DEVICE_PASSWORD_VERIFIER'>,
): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { problem } = useDevicePasswordVerifier(props);
  return (
    // Cognito's username here is an internal one, which password managers must not store.
    <ChallengeSection
      challenge={{ name: challenge.name }}
      {...{ className, ref }}
      title={text.title}
    >
      <FormError problem={problem} />
      {problem ? null : <Status text={text.description} />}
      <Ways>
        <StartAgain />
      </Ways>
    </ChallengeSection>
  );
}
