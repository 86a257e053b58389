import type { SeedPool } from '@countersign/emulator';

/** Where a person begins with any of these, and needs no second factor. */
export function poolOffering(
  ...AllowedFirstAuthFactors: ('PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN')[]
): Pick<SeedPool, 'create'> {
  return {
    create: {
      PoolName: 'Countersign catalogue',
      UserPoolTier: 'ESSENTIALS',
      AutoVerifiedAttributes: ['email'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
    },
  };
}

/** MFA settings under which codes go to a phone. */
export const textMessages = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/countersign-catalogue' },
  },
};

/** Attributes of a user with a verified email address. */
export const reachable = (username: string, phone?: string): Record<string, string> => ({
  email: username,
  email_verified: 'true',
  ...(phone !== undefined && { phone_number: phone, phone_number_verified: 'true' }),
});
