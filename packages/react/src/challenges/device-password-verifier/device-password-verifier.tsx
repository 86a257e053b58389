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

/** Says that this device is proving itself. Selector: `[data-challenge="DEVICE_PASSWORD_VERIFIER"]`. */
export function DevicePasswordVerifier(
  props: ChallengeProps<'DEVICE_PASSWORD_VERIFIER'>,
): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { problem } = useDevicePasswordVerifier(props);
  return (
    // The name the service signs with is an internal one, and no password manager wants it.
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
