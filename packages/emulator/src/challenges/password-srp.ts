import { missingParameter } from '../service-error.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { requireAvailable } from './first-factors.ts';

/**
 * The user has chosen SRP, but the call had no SRP_A. The answer may also carry the session of
 * SELECT_CHALLENGE.
 */
export const passwordSrp: ChallengeScript<
  'PASSWORD_SRP',
  'PASSWORD' | 'PASSWORD_SRP' | 'SELECT_CHALLENGE'
> = {
  from: ['PASSWORD', 'PASSWORD_SRP', 'SELECT_CHALLENGE'],
  ask: () => ({ parameters: {}, state: undefined }),
  async answer(context, _session, responses) {
    requireAvailable(context, 'PASSWORD_SRP');
    const srpA = responses.get('SRP_A');
    if (srpA === undefined) throw missingParameter('SRP_A');
    return context.ask('PASSWORD_VERIFIER', { srpA });
  },
};
