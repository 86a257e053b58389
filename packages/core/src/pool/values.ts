import type { AuthFlow } from '../operations/parameters.ts';

/** The values that a pool's lists can have: those that this release knows. */
export const values = {
  flows: ['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH'],
  firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'],
  names: ['username', 'email', 'phone_number', 'preferred_username'],
  verified: ['email', 'phone_number'],
  mfaMethods: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP', 'WEB_AUTHN'],
} as const satisfies { flows: readonly AuthFlow[]; [kind: string]: readonly string[] };
