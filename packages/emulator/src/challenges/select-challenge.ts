import { missingParameter } from '../service-error.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { type FirstFactorChallenge, requireAvailable, startFirstFactor } from './first-factors.ts';

/**
 * The user chooses a first factor. If the answer also has the factor's value, such as the password,
 * it completes the factor.
 */
export const selectChallenge: ChallengeScript<'SELECT_CHALLENGE', FirstFactorChallenge> = {
  // A user who dismisses the passkey prompt goes on with the session of WEB_AUTHN.
  from: ['SELECT_CHALLENGE', 'WEB_AUTHN', 'PASSWORD', 'PASSWORD_SRP'],
  ask: () => ({ parameters: {}, state: undefined }),
  async answer(context, session, responses) {
    const answer = responses.get('ANSWER');
    if (answer === undefined) throw missingParameter('ANSWER');
    requireAvailable(context, answer);
    return startFirstFactor(context, answer, responses, session);
  },
};
