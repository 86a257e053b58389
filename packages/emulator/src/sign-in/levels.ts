/**
 * Which factors reach which authentication level. Every function here only reads pool and user.
 * Source: developer guide, "Authentication levels with ACR and AMR claims".
 */

import type { Pool } from '../model/pool.ts';
import type { Method, SignIn } from '../model/session.ts';
import type { MfaName, User } from '../model/user.ts';
import type { Level } from '../pools/acr-levels.ts';
import { firstFactorsOf, readyFactorsOf } from './factors.ts';

type Factor = 'PASSWORD' | 'SMS_OTP' | 'WEB_AUTHN' | MfaName;

interface Way {
  level: Level;
  first: Factor;
  second?: MfaName;
}

/** Lowest level first. Cognito fixes these; a pool can only rename the levels. */
const ways: readonly Way[] = [
  { level: 1, first: 'PASSWORD' },
  { level: 2, first: 'SMS_OTP' },
  { level: 2, first: 'EMAIL_OTP' },
  { level: 3, first: 'WEB_AUTHN' },
  { level: 3, first: 'PASSWORD', second: 'SMS_MFA' },
  { level: 3, first: 'PASSWORD', second: 'EMAIL_OTP' },
  { level: 4, first: 'PASSWORD', second: 'SOFTWARE_TOKEN_MFA' },
];

const methods: Record<Factor, readonly Method[]> = {
  PASSWORD: ['pwd'],
  SMS_OTP: ['sms'],
  SMS_MFA: ['sms'],
  EMAIL_OTP: ['email_otp'],
  SOFTWARE_TOKEN_MFA: ['otp'],
  WEB_AUTHN: ['swk', 'hwk'],
};

/** Notes that the user has proven a factor in this sign-in. */
export function prove(signIn: SignIn, method: Method): void {
  signIn.proven = [...new Set([...(signIn.proven ?? []), method])];
}

export const isProven = ({ proven }: SignIn, factor: Factor): boolean =>
  methods[factor].some((method) => proven?.includes(method));

/** Returns the highest level that the proven factors satisfy; `undefined` for none. */
export const levelOf = (signIn: SignIn): Level | undefined =>
  ways.findLast((way) => lacks(signIn, way).length === 0)?.level;

/** Returns the `amr` claim: the proven factors, and `mfa` for two or more. */
export const amrOf = ({ proven = [] }: SignIn): string[] =>
  proven.length > 1 ? [...proven, 'mfa'] : [...proven];

/** Returns the factors in an `amr` claim. */
export const provenIn = (amr: readonly string[]): Method[] =>
  [...new Set(Object.values(methods).flat())].filter((method) => amr.includes(method));

function lacks(signIn: SignIn, { first, second }: Way): Factor[] {
  const factors: Factor[] = second ? [first, second] : [first];
  return factors.filter((factor) => !isProven(signIn, factor));
}

/** Returns the first of some levels that the user has the factors of, or of a higher one. */
export const firstReachable = (
  pool: Pool,
  user: User,
  levels: readonly Level[],
): Level | undefined => levels.find((level) => waysTo(pool, user, level).length > 0);

/** Returns the user's ways to a level. Without one, to the lowest level above it. */
function waysTo(pool: Pool, user: User, level: Level): Way[] {
  const firsts = firstFactorsOf(pool, user);
  const seconds = readyFactorsOf(pool, user);
  const usable = ways.filter(
    ({ first, second }) => firsts.includes(first) && (!second || seconds.includes(second)),
  );
  const reached = usable.find((way) => way.level >= level)?.level;
  return usable.filter((way) => way.level === reached);
}

/** What the user has yet to prove to reach the target of a step-up; nothing when they have. */
export interface Missing {
  /** First factors to choose from, as in `AvailableChallenges`. */
  firsts: string[];
  /** Second factors to choose from: the password is proven. */
  seconds: MfaName[];
}

export function missingToward(pool: Pool, user: User, signIn: SignIn): Missing {
  const { target } = signIn;
  const none: Missing = { firsts: [], seconds: [] };
  if (target === undefined) return none;
  const open = waysTo(pool, user, target);
  if (open.some((way) => lacks(signIn, way).length === 0)) return none;
  const knows = isProven(signIn, 'PASSWORD');
  const seconds = open.flatMap(({ first, second }) => {
    if (knows && first === 'PASSWORD' && second) return [second];
    // A passkey alone reaches the level, so it does after the password too.
    return knows && first === 'WEB_AUTHN' ? (['WEB_AUTHN'] as const) : [];
  });
  if (seconds.length > 0) return { ...none, seconds };
  const firsts = new Set(open.map(({ first }) => first as string));
  return {
    ...none,
    firsts: firstFactorsOf(pool, user).filter((name) =>
      firsts.has(name === 'PASSWORD_SRP' ? 'PASSWORD' : name),
    ),
  };
}
