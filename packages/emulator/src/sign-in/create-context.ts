import type { ChallengeScript } from '../challenges/challenge-script.ts';
import { scripts } from '../challenges/registry.ts';
import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import { requireServedChallenge } from '../replicas/allowed.ts';
import type { SignInContext, WireAnswer } from './context.ts';

/** Creates the context of a request. Its `ask` looks the challenge's script up in the registry. */
export function createContext(parts: Omit<SignInContext, 'ask'>): SignInContext {
  const context: SignInContext = {
    ...parts,
    async ask<N extends ChallengeName>(
      name: N,
      input: ChallengeTypes[N]['input'],
    ): Promise<WireAnswer> {
      if (context.service.secondary) requireServedChallenge(name);
      const script: Pick<ChallengeScript<N>, 'ask'> = scripts[name];
      const asked = await script.ask(context, input);
      const { sessions } = context.service;
      const token = sessions.begin(
        name,
        asked.state,
        context.signIn,
        context.client.sessionLife,
        asked.withoutSession,
      );
      return {
        ...(context.signIn.available && { AvailableChallenges: context.signIn.available }),
        ChallengeName: name,
        ChallengeParameters: asked.parameters,
        ...(asked.withoutSession === undefined && { Session: token }),
      };
    },
  };
  return context;
}
