'use client';
import {
  type OwnSecondStep,
  preferSecondStep,
  type Read,
  type SecondStepName,
  type SecondStepRules,
  secondStepsOf,
  turnOffSecondStep,
  turnOnSecondStep,
} from '@countersign/core/account';
import { useState } from 'react';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface SecondStepOptions extends Pick<SectionProps, 'account' | 'pool'> {
  /**
   * Asks for fresh proof before a second step is turned off. Reject to keep it on, e.g. with
   * `new ChallengeError('Aborted')`.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
}

export interface SecondStepSection {
  read: Read<readonly OwnSecondStep[]>;
  turnOn(name: SecondStepName, options: { signal: AbortSignal }): Promise<void>;
  /** Has Cognito ask for it before the others. */
  prefer(
    name: Exclude<SecondStepName, 'WEB_AUTHN'>,
    options: { signal: AbortSignal },
  ): Promise<void>;
  turnOff(name: SecondStepName, options: { signal: AbortSignal }): Promise<void>;
  /** What the user did last. */
  outcome:
    | { readonly done: 'turnedOn' | 'turnedOff' | 'nowPreferred'; readonly name: SecondStepName }
    | undefined;
}

/** State and actions of the section `second-step`, without its markup. */
export function useSecondStep(options: SecondStepOptions): SecondStepSection {
  const { account, confirm, pool: { mfa } = {} } = options;
  const rules: SecondStepRules = { methods: mfa?.methods, required: mfa?.mode === 'ON' };
  const asksPasskeys = mfa?.methods.includes('WEB_AUTHN') ?? false;
  const user = useResource(account, 'user');
  const factors = useResource(account, 'factors');
  const passkeys = useResource(account, 'passkeys', asksPasskeys);
  const [outcome, setOutcome] = useState<SecondStepSection['outcome']>();
  const isLoading = factors.status === 'loading' || (asksPasskeys && passkeys.status === 'loading');
  return {
    // Without the factors or passkeys, the section says what to set up.
    read: isLoading
      ? { status: 'loading' }
      : mapRead(user, (known) =>
          secondStepsOf(
            {
              user: known,
              factors: factors.data ?? [],
              hasPasskey: (passkeys.data ?? []).length > 0,
            },
            rules,
          ),
        ),
    async turnOn(name, calling) {
      await turnOnSecondStep(account, name, calling);
      setOutcome({ done: 'turnedOn', name });
    },
    async prefer(name, calling) {
      await preferSecondStep(account, name, calling);
      setOutcome({ done: 'nowPreferred', name });
    },
    async turnOff(name, calling) {
      await confirm?.(calling);
      await turnOffSecondStep(account, name, rules, calling);
      setOutcome({ done: 'turnedOff', name });
    },
    outcome,
  };
}
