import { type ContactName, contactOf } from './contact.ts';
import type { AccountClient } from './create-account.ts';
import { guardLockOut, lockOutBy } from './lock-out.ts';
import { setMfaPreference } from './mfa-preference.ts';
import type { Calling } from './own-call.ts';
import type { OwnInput } from './own-operations.ts';
import type { OwnUser } from './resources.ts';
import { usualWays, type Ways } from './ways.ts';

/**
 * Second steps that users choose for themselves: the member of SetUserMFAPreference, what the user
 * needs first, and how the page sees that they have it.
 * Source: Cognito API reference, SetUserMFAPreference, GetUserAuthFactors.
 */
const methods = {
  SOFTWARE_TOKEN_MFA: {
    member: 'SoftwareTokenMfaSettings',
    needs: 'app',
    has: ({ factors }) => factors.includes('SOFTWARE_TOKEN'),
  },
  SMS_MFA: {
    member: 'SMSMfaSettings',
    needs: 'phone',
    has: ({ user }) => contactOf(user, 'phone_number').isVerified,
    destination: 'phone_number',
  },
  EMAIL_OTP: {
    member: 'EmailMfaSettings',
    needs: 'email',
    has: ({ user }) => contactOf(user, 'email').isVerified,
    destination: 'email',
  },
  WEB_AUTHN: {
    member: 'WebAuthnMfaSettings',
    needs: 'passkey',
    has: ({ hasPasskey }) => hasPasskey,
  },
} as const satisfies {
  readonly [name: string]: {
    member: keyof OwnInput<'SetUserMFAPreference'>;
    needs: string;
    has: (known: KnownOfUser) => boolean;
    destination?: ContactName;
  };
};

/** What was read of the user. */
export interface KnownOfUser {
  readonly user: OwnUser;
  readonly factors: readonly string[];
  readonly hasPasskey: boolean;
}

/** A second step by its name on the wire. */
export type SecondStepName = keyof typeof methods;

export type SecondStepUse = 'off' | 'on' | 'preferred';

/** One second step of a user. */
export interface OwnSecondStep {
  readonly name: SecondStepName;
  readonly use: SecondStepUse;
  /** The address or number that its codes go to. */
  readonly destination: string | undefined;
  /**
   * What the user needs before it can be on: an app that is set up, a verified phone number or email
   * address, a passkey, or, for a passkey, another method. `password`: it would be asked for after a
   * password, which the user does not have.
   */
  readonly lacks: (typeof methods)[SecondStepName]['needs'] | 'another' | 'password' | undefined;
  /**
   * Why it stays on: the pool requires a second step, the user's passkey needs another method, or
   * without it the passkey, which is the user's only way to sign in, no longer is one.
   */
  readonly keptBy: 'pool' | 'passkey' | 'sign-in' | undefined;
}

export interface SecondStepRules {
  /**
   * The methods of the pool. Default: app, text message, email. A passkey counts as one only in a pool
   * whose `FactorConfiguration` is `MULTI_FACTOR_WITH_USER_VERIFICATION`. Methods that are on are always
   * among them.
   */
  methods?: readonly SecondStepName[] | undefined;
  /** True for a pool whose `MfaConfiguration` is `ON`: the last method then stays on. */
  required?: boolean | undefined;
}

const usual: readonly SecondStepName[] = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'];
// The keys are those of the table above.
const names = Object.keys(methods) as SecondStepName[];

const keepers = { first: 'sign-in', second: 'pool', 'beside-passkey': 'passkey' } as const;

/**
 * Returns the second steps of a user, and what the user may do with each. A passkey counts only beside
 * another method, so the last other method stays on while the passkey is on (*unverified*; source:
 * Cognito API reference, WebAuthnMfaSettingsType).
 */
export function secondStepsOf(
  known: KnownOfUser,
  { methods: offered = usual, required = false }: SecondStepRules = {},
): readonly OwnSecondStep[] {
  const { preferred, secondSteps } = known.user;
  const ways = { factors: known.factors, secondSteps };
  const isOn = (name: SecondStepName) => secondSteps.includes(name);
  const isAlone = secondSteps.every((step) => step === 'WEB_AUTHN');

  const keeper = (name: SecondStepName): OwnSecondStep['keptBy'] => {
    if (!isOn(name)) return undefined;
    const lost = lockOutBy(`turn-off-${name}`, ways, { required });
    return lost && keepers[lost];
  };
  const lack = (name: SecondStepName): OwnSecondStep['lacks'] => {
    const { needs, has } = methods[name];
    if (isOn(name)) return undefined;
    if (!has(known)) return needs;
    if (lockOutBy(`turn-on-${name}`, ways)) return 'password';
    return name === 'WEB_AUTHN' && isAlone ? 'another' : undefined;
  };
  return names
    .filter((name) => offered.includes(name) || isOn(name))
    .map((name) => {
      const method = methods[name];
      return {
        name,
        use: isOn(name) ? (preferred === name ? 'preferred' : 'on') : 'off',
        destination:
          'destination' in method ? contactOf(known.user, method.destination).value : undefined,
        lacks: lack(name),
        keptBy: keeper(name),
      };
    });
}

/**
 * Turns a second step on. The user's first one becomes the preferred one.
 * @throws {ChallengeError} kind `mfa-method-not-found` when the user could no longer sign in.
 */
export async function turnOnSecondStep(
  account: AccountClient,
  name: SecondStepName,
  calling?: Calling,
): Promise<void> {
  const { secondSteps = [] } = account.peek('user').data ?? {};
  await guardLockOut(account, `turn-on-${name}`, {}, calling);
  await set(account, name, secondSteps.length > 0 ? 'on' : 'preferred', calling);
}

/** Has Cognito ask for a second step before the others. A passkey cannot be the preferred one. */
export const preferSecondStep = (
  account: AccountClient,
  name: Exclude<SecondStepName, 'WEB_AUTHN'>,
  calling?: Calling,
): Promise<void> => set(account, name, 'preferred', calling);

/**
 * Turns a second step off.
 * @throws {ChallengeError} kind `mfa-method-not-found` when the method has to stay.
 */
export async function turnOffSecondStep(
  account: AccountClient,
  name: SecondStepName,
  rules: SecondStepRules = {},
  calling?: Calling,
): Promise<void> {
  await guardLockOut(account, `turn-off-${name}`, { required: rules.required }, calling);
  await set(account, name, 'off', calling);
}

const set = (
  account: AccountClient,
  name: SecondStepName,
  use: SecondStepUse,
  calling?: Calling,
): Promise<void> => {
  const Enabled = use !== 'off';
  const settings =
    name === 'WEB_AUTHN' ? { Enabled } : { Enabled, PreferredMfa: use === 'preferred' };
  return setMfaPreference(account, { [methods[name].member]: settings }, calling);
};

/**
 * What each refusal leads to. Cognito refuses a method that the pool lacks as a parameter.
 * Source: Cognito API reference, Errors of SetUserMFAPreference.
 */
export const secondStepWays: Ways = { ...usualWays, 'invalid-parameter': 'support' };
