import type { MfaName } from '../model/user.ts';
import { invalidParameter, missingParameter } from '../service-error.ts';
import { askMfa } from '../sign-in/next-step.ts';
import type { ChallengeScript } from './challenge-script.ts';

/** The user chooses a second factor. A code is sent after the choice. */
export const selectMfaType: ChallengeScript<'SELECT_MFA_TYPE'> = {
  from: ['SELECT_MFA_TYPE'],
  ask({ signIn, service }, { choices }) {
    const names = new Map(
      choices.map((name) => [nameOnWire(name, service.config.emailMfaName), name]),
    );
    return {
      parameters: {
        MFAS_CAN_CHOOSE: JSON.stringify([...names.keys()]),
        USER_ID_FOR_SRP: signIn.username,
      },
      state: { choices },
    };
  },
  async answer(context, { state }, responses) {
    const answer = responses.get('ANSWER');
    if (answer === undefined) throw missingParameter('ANSWER');
    const chosen = state.choices.find(
      (name) => nameOnWire(name, context.service.config.emailMfaName) === answer,
    );
    if (!chosen) throw invalidParameter('Invalid MFA type selected.');
    return askMfa(context, chosen);
  },
};

const nameOnWire = (name: MfaName, emailName: string): string =>
  name === 'EMAIL_OTP' ? emailName : name;
