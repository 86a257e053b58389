/**
 * The second factors that people choose for themselves: the member of SetUserMFAPreference, and the
 * attribute that has to be verified for it.
 * Source: Cognito API reference, SetUserMFAPreference.
 */
export const secondFactors = {
  SOFTWARE_TOKEN_MFA: { setting: 'SoftwareTokenMfaSettings', needs: undefined },
  SMS_MFA: { setting: 'SMSMfaSettings', needs: 'phone_number' },
  EMAIL_OTP: { setting: 'EmailMfaSettings', needs: 'email' },
} as const;

export type SecondFactor = keyof typeof secondFactors;
