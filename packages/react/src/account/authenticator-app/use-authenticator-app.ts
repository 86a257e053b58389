'use client';
import {
  type AppCode,
  type OwnSecondStep,
  type Read,
  secondStepsOf,
  startApp,
  turnOffApp,
  turnOnApp,
  verifyApp,
} from '@countersign/core/account';
import { useRef, useState } from 'react';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { type Action, useAction } from '../use-action.ts';
import { useResource } from '../use-resource.ts';

export interface AuthenticatorAppOptions extends Pick<SectionProps, 'account' | 'pool'> {
  /**
   * Asks for fresh proof before the app is turned off. Reject to stop it, e.g. with
   * `new ChallengeError('Aborted')`.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
}

export interface AuthenticatorAppSection {
  /** Whether codes of an app are asked for. */
  read: Read<boolean>;
  /** Asks for a key, to set up an app with. */
  start: Action<undefined>;
  /** The key, while an app is set up. */
  secretCode: string | undefined;
  cancel(): void;
  /** Why the app stays on, as in the section `second-step`. */
  keptBy: OwnSecondStep['keptBy'];
  /** True if the user could no longer sign in with an app: its codes come after a password. */
  needsPassword: boolean;
  turnOff(options: { signal: AbortSignal }): Promise<void>;
  /** Called with a code of the app by the form of `useAppForm`. */
  verify(code: AppCode, options: { signal: AbortSignal }): Promise<void>;
  /** What was done last. */
  outcome: 'done' | 'turnedOff' | undefined;
}

/** Everything but the look of the section `authenticator-app`. */
export function useAuthenticatorApp(options: AuthenticatorAppOptions): AuthenticatorAppSection {
  const { account, confirm, pool: { mfa } = {} } = options;
  const rules = { required: mfa?.mode === 'ON' };
  const user = useResource(account, 'user');
  const factors = useResource(account, 'factors').data ?? [];
  const [app] = user.data
    ? secondStepsOf(
        { user: user.data, factors: [...factors, 'SOFTWARE_TOKEN'], hasPasskey: false },
        { ...rules, methods: ['SOFTWARE_TOKEN_MFA'] },
      )
    : [];
  const [secretCode, setSecretCode] = useState<string>();
  const [outcome, setOutcome] = useState<AuthenticatorAppSection['outcome']>();
  const verified = useRef(false);
  const start = useAction<undefined>(async (_, calling) => {
    const key = await startApp(account, calling);
    verified.current = false;
    setOutcome(undefined);
    setSecretCode(key);
  });
  return {
    read: mapRead(user, ({ secondSteps }) => secondSteps.includes('SOFTWARE_TOKEN_MFA')),
    start,
    secretCode,
    cancel: () => setSecretCode(undefined),
    keptBy: app?.keptBy,
    needsPassword: app?.lacks === 'password',
    async turnOff(calling) {
      await confirm?.(calling);
      await turnOffApp(account, rules, calling);
      setOutcome('turnedOff');
    },
    async verify(code, calling) {
      // A code counts once: after a preference that failed only that is tried again.
      if (!verified.current) await verifyApp(account, code, calling);
      verified.current = true;
      await turnOnApp(account, calling);
      setSecretCode(undefined);
      setOutcome('done');
    },
    outcome,
  };
}
