import type { ChallengeScript } from '../challenges/challenge-script.ts';
import { scripts } from '../challenges/registry.ts';
import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { Turn, WireAnswer } from './turn.ts';

/** Gives a request of a sign-in the means to ask the next challenge. */
export function makeTurn(parts: Omit<Turn, 'ask'>): Turn {
  const turn: Turn = {
    ...parts,
    async ask<N extends ChallengeName>(
      name: N,
      input: ChallengeTypes[N]['input'],
    ): Promise<WireAnswer> {
      const script: Pick<ChallengeScript<N>, 'ask'> = scripts[name];
      const asked = await script.ask(turn, input);
      const { sessions } = turn.service;
      const token = sessions.begin(
        name,
        asked.state,
        turn.signIn,
        turn.client.sessionLife,
        asked.withoutSession,
      );
      return {
        ...(turn.signIn.available && { AvailableChallenges: turn.signIn.available }),
        ChallengeName: name,
        ChallengeParameters: asked.parameters,
        ...(asked.withoutSession === undefined && { Session: token }),
      };
    },
  };
  return turn;
}
