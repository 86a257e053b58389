import { missingParameter } from '../service-error.ts';
import { requireDevice } from '../sign-in/device-key.ts';
import type { ChallengeScript } from './challenge-script.ts';

/**
 * A remembered device replaces the second factor. In this first half of its SRP, the client sends
 * SRP_A.
 */
export const deviceSrpAuth: ChallengeScript<'DEVICE_SRP_AUTH'> = {
  from: ['DEVICE_SRP_AUTH'],
  ask: ({ signIn }) => ({ parameters: { USERNAME: signIn.username }, state: undefined }),
  async answer(context, _session, responses) {
    requireDevice(context, responses);
    const srpA = responses.get('SRP_A');
    if (srpA === undefined) throw missingParameter('SRP_A');
    return context.ask('DEVICE_PASSWORD_VERIFIER', { srpA });
  },
};
