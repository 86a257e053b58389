import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { readText } from '../parameters.ts';

/**
 * The user's authenticator app shows a code.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface SoftwareTokenMfa extends ChallengeBase<'SOFTWARE_TOKEN_MFA'> {
  /** The name that the user gave the app or phone during setup. */
  friendlyDeviceName: string | undefined;
}

export interface SoftwareTokenMfaAnswer {
  /** 6 digits, TOTP with a step of 30 seconds. */
  code: string;
}

export const softwareTokenMfa: Codec<SoftwareTokenMfa, SoftwareTokenMfaAnswer> = {
  decode: (wire) => ({
    ...challengeBase('SOFTWARE_TOKEN_MFA', wire),
    friendlyDeviceName: readText(wire, 'FRIENDLY_DEVICE_NAME'),
  }),
  encode: ({ code }) => ({ SOFTWARE_TOKEN_MFA_CODE: code }),
};
