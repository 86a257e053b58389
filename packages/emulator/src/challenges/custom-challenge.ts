import { missingParameter } from '../service-error.ts';
import { continueCustomAuth, verifyCustomAnswer } from '../sign-in/custom-auth.ts';
import { setDevice } from '../sign-in/device-key.ts';
import type { ChallengeScript } from './challenge-script.ts';

/**
 * A challenge that the pool's triggers define. After a wrong answer they may ask again, with a new
 * session.
 */
export const customChallenge: ChallengeScript<'CUSTOM_CHALLENGE'> = {
  from: ['CUSTOM_CHALLENGE'],
  ask({ signIn }, { publicParameters, privateParameters, metadata }) {
    signIn.rounds ??= [];
    return {
      parameters: { ...publicParameters, USERNAME: signIn.username },
      state: { answers: privateParameters, ...(metadata !== undefined && { metadata }) },
    };
  },
  async answer(context, { state }, responses) {
    setDevice(context, responses);
    const answer = responses.get('ANSWER');
    if (answer === undefined) throw missingParameter('ANSWER');
    const right = await verifyCustomAnswer(context, state.answers, answer);
    context.signIn.rounds = [
      ...(context.signIn.rounds ?? []),
      {
        challengeName: 'CUSTOM_CHALLENGE',
        challengeResult: right,
        ...(state.metadata !== undefined && { challengeMetadata: state.metadata }),
      },
    ];
    return continueCustomAuth(context);
  },
};
