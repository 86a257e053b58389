import { invalidParameter } from '../service-error.ts';
import { finish } from '../sign-in/finish.ts';
import type { ChallengeScript } from './challenge-script.ts';

/**
 * The pool requires MFA and the user has no second factor. To set up an authenticator app, the
 * client calls AssociateSoftwareToken and VerifySoftwareToken before it answers. To set up email,
 * the answer contains the address.
 */
export const mfaSetup: ChallengeScript<'MFA_SETUP'> = {
  from: ['MFA_SETUP'],
  forgiving: true,
  ask: ({ signIn }, { choices }) => ({
    parameters: { MFAS_CAN_SETUP: JSON.stringify(choices), USER_ID_FOR_SRP: signIn.username },
    state: { choices, verified: false },
  }),
  async answer(context, { state }, responses) {
    const email = responses.get('EMAIL') ?? responses.get('email');
    if (email !== undefined) {
      if (!state.choices.includes('EMAIL_OTP'))
        throw invalidParameter('Email MFA cannot be set up in this user pool.');
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalidParameter('Invalid email address format.');
      return context.ask(context.service.config.emailMfaName, { role: 'mfa', email });
    }
    if (!state.verified)
      throw invalidParameter('The software token has not been verified for this session.');
    return finish(context, 'otp');
  },
};
