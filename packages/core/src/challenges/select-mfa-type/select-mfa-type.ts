import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { malformed, readList } from '../parameters.ts';

/**
 * The user has several second factors and chooses one.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface SelectMfaType extends ChallengeBase<'SELECT_MFA_TYPE'> {
  /** SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, … in the service's order, including unknown names. */
  mfasCanChoose: readonly string[];
}

export interface SelectMfaTypeAnswer {
  /** One of `mfasCanChoose`, unchanged. */
  choice: string;
}

export const selectMfaType: Codec<SelectMfaType, SelectMfaTypeAnswer> = {
  decode: (wire) => {
    // The developer guide writes MFAS_CAN_SELECT.
    const list = readList(wire, 'MFAS_CAN_CHOOSE') ?? readList(wire, 'MFAS_CAN_SELECT');
    if (!list) throw malformed('MFAS_CAN_CHOOSE');
    return { ...challengeBase('SELECT_MFA_TYPE', wire), mfasCanChoose: list };
  },
  encode: ({ choice }) => ({ ANSWER: choice }),
};
