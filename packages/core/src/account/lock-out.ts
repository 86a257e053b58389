import { ChallengeError } from '../challenge-error.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import type { OwnUser } from './resources.ts';

/** How a user signs in. */
export interface SignInWays {
  /** What a sign-in begins with, from GetUserAuthFactors; empty while nobody knows. */
  readonly factors: readonly string[];
  /** Second steps that are on. */
  readonly secondSteps: readonly string[];
}

/** What a change would leave the user without. */
export type LockOut =
  /** A way to begin a sign-in. */
  | 'first'
  /** The second step that the pool requires, or one whose codes still reach the user. */
  | 'second'
  /** The second step that must be beside a passkey. */
  | 'beside-passkey';

interface Loss {
  /** What a sign-in can no longer begin with. */
  readonly firsts: readonly string[];
  readonly second?: string;
  /** True if Cognito goes on asking for the second step, although its codes no longer arrive. */
  readonly stillAsked?: boolean;
  /** True for a change that takes nothing from users who have a second step. */
  readonly onlyAsFirst?: boolean;
}

const withoutPassword = ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'];
const turnOn: Loss = { firsts: withoutPassword, onlyAsFirst: true };

/**
 * THE table of changes that can lock a user out: what each of them takes away. A user with a second
 * step cannot begin with a code, and with a passkey only if that counts as both steps. Source: Cognito
 * developer guide, “Adding MFA to a user pool”; API reference, WebAuthnMfaSettingsType.
 */
const losses = {
  'remove-last-passkey': { firsts: ['WEB_AUTHN'] },
  'replace-email': { firsts: ['EMAIL_OTP'], second: 'EMAIL_OTP', stillAsked: true },
  'replace-phone_number': { firsts: ['SMS_OTP'], second: 'SMS_MFA', stillAsked: true },
  'turn-on-SOFTWARE_TOKEN_MFA': turnOn,
  'turn-on-SMS_MFA': turnOn,
  'turn-on-EMAIL_OTP': turnOn,
  'turn-on-WEB_AUTHN': { firsts: [] },
  'turn-off-SOFTWARE_TOKEN_MFA': { firsts: [], second: 'SOFTWARE_TOKEN_MFA' },
  'turn-off-SMS_MFA': { firsts: [], second: 'SMS_MFA' },
  'turn-off-EMAIL_OTP': { firsts: [], second: 'EMAIL_OTP' },
  'turn-off-WEB_AUTHN': { firsts: ['WEB_AUTHN'] },
} as const satisfies { readonly [change: string]: Loss };

/** A change of the account that can lock its user out. */
export type RiskyChange = keyof typeof losses;

/** Returns what a change would leave the user without, or undefined if they can still sign in after it. */
export function lockOutBy(
  change: RiskyChange,
  { factors, secondSteps }: SignInWays,
  { required = false }: { required?: boolean | undefined } = {},
): LockOut | undefined {
  const { firsts, second, stillAsked, onlyAsFirst }: Loss = losses[change];
  if (onlyAsFirst && secondSteps.length > 0) return undefined;
  // An authenticator app is a second step: it cannot start a sign-in.
  const begins = factors.filter((factor) => factor !== 'SOFTWARE_TOKEN');
  if (begins.length > 0 && begins.every((factor) => firsts.includes(factor))) return 'first';

  if (second === undefined || !secondSteps.includes(second)) return undefined;
  const left = secondSteps.filter((step) => step !== second);
  if (left.some((step) => step !== 'WEB_AUTHN')) return undefined;
  if (left.length > 0) return 'beside-passkey';
  return required || stillAsked ? 'second' : undefined;
}

export interface GuardRules {
  /** Whether the pool requires a second step. */
  required?: boolean | undefined;
  /** Whether the change takes nothing from this user. */
  unless?: (user: OwnUser) => boolean;
}

/**
 * Refuses a change that would lock the user out. Another tab may have changed the account, so it reads
 * the account first; what cannot be read is as the page last read it.
 * @throws {ChallengeError} kind `mfa-method-not-found`, which has the page look again.
 */
export async function guardLockOut(
  account: AccountClient,
  change: RiskyChange,
  { required, unless }: GuardRules = {},
  calling?: Calling,
): Promise<void> {
  const read = <R extends 'user' | 'factors'>(resource: R) =>
    account
      .query(resource)
      .queryFn(calling)
      .catch(() => account.peek(resource).data);
  const { firsts, second }: Loss = losses[change];
  const factors = (firsts.length > 0 && (await read('factors'))) || [];
  if (second === undefined && !lockOutBy(change, { factors, secondSteps: [] })) return;

  const user = await read('user');
  if (user === undefined || unless?.(user)) return;
  if (!lockOutBy(change, { factors, secondSteps: user.secondSteps }, { required })) return;
  for (const resource of ['user', 'factors', 'passkeys'] as const)
    if (account.peek(resource).status === 'ready') void account.load(resource, true);
  throw new ChallengeError('MFAMethodNotFoundException', { kind: 'mfa-method-not-found' });
}
