'use client';
import type { ReactNode } from 'react';
import { Stage } from '../../parts/stage.tsx';
import { AppKey, AppSteps } from './app.tsx';
import { EmailSetup } from './email-setup.tsx';
import { KindChoice } from './kind-choice.tsx';
import { Nowhere } from './nowhere.tsx';
import {
  type MfaSetupProps,
  type MfaSetupStageProps,
  type MfaSetupStages,
  useMfaSetup,
} from './use-mfa-setup.ts';

/**
 * Sets up a second factor: an authenticator app by QR code or key, or an email address. It has
 * several stages in one session. Selector: `[data-challenge="MFA_SETUP"]`.
 */
export function MfaSetup(props: MfaSetupProps): ReactNode {
  const stages = useMfaSetup(props);
  const Shown = shown[stages.stage];
  return (
    <Stage name={stages.stage}>
      <Shown {...props} stages={stages} />
    </Stage>
  );
}

const shown: { [S in MfaSetupStages['stage']]: (props: MfaSetupStageProps) => ReactNode } = {
  nowhere: Nowhere,
  choose: KindChoice,
  app: AppKey,
  'app-key': AppSteps,
  email: EmailSetup,
};
