import type { ChallengeName } from '@countersign/core';
import type { AuthFlow } from '@countersign/core/transport';

/** What one person shows, and how to begin so that it is seen at once. */
interface Shown {
  username: string;
  flow: AuthFlow;
  /** AWS's names: of the challenges that come, or of what is thrown instead. */
  leadsTo: readonly (ChallengeName | `${string}Exception`)[];
}

/** A username that is not seeded. */
export const nobody = 'nobody@example.com';

/** The users to try, by what they show: each challenge, and each state of an account. */
export const gallery = {
  ways: [
    {
      username: 'dana@example.com',
      flow: 'USER_AUTH',
      leadsTo: ['SELECT_CHALLENGE', 'PASSWORD_VERIFIER', 'EMAIL_OTP'],
    },
    { username: 'eli@example.com', flow: 'USER_AUTH', leadsTo: ['EMAIL_OTP'] },
    {
      username: 'tess@example.com',
      flow: 'USER_AUTH',
      leadsTo: ['SELECT_CHALLENGE', 'SMS_OTP', 'EMAIL_OTP'],
    },
    { username: 'pia@example.com', flow: 'USER_AUTH', leadsTo: ['SELECT_CHALLENGE', 'WEB_AUTHN'] },
    { username: 'cleo@example.com', flow: 'CUSTOM_AUTH', leadsTo: ['CUSTOM_CHALLENGE'] },
  ],
  secondSteps: [
    {
      username: 'sam@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'SMS_MFA'],
    },
    {
      username: 'toni@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'SOFTWARE_TOKEN_MFA'],
    },
    {
      username: 'emil@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'EMAIL_OTP'],
    },
    {
      username: 'robin@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'SELECT_MFA_TYPE'],
    },
    {
      username: 'mia@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'MFA_SETUP'],
    },
    {
      username: 'rio@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'SMS_MFA', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER'],
    },
  ],
  accounts: [
    {
      username: 'noor@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED'],
    },
    {
      username: 'una@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'UserNotConfirmedException'],
    },
    {
      username: 'remy@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PasswordResetRequiredException'],
    },
  ],
  refused: [
    {
      username: 'lou@example.com',
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'NotAuthorizedException'],
    },
    { username: 'dora@example.com', flow: 'USER_SRP_AUTH', leadsTo: ['NotAuthorizedException'] },
    {
      username: nobody,
      flow: 'USER_SRP_AUTH',
      leadsTo: ['PASSWORD_VERIFIER', 'NotAuthorizedException'],
    },
  ],
} as const satisfies Record<string, readonly Shown[]>;

export type GalleryGroup = keyof typeof gallery;
