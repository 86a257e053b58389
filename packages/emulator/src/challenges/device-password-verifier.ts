import { deviceNotFound, incorrectPassword, invalidParameter } from '../service-error.ts';
import { requireDevice } from '../sign-in/device-key.ts';
import { finish } from '../sign-in/finish.ts';
import { makeSecretBlock, startExchange } from '../srp/srp-server.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { provesClaim } from './srp-claim.ts';

/** Second half: the proof of the device's own secret. */
export const devicePasswordVerifier: ChallengeScript<'DEVICE_PASSWORD_VERIFIER'> = {
  from: ['DEVICE_PASSWORD_VERIFIER'],
  ask(turn, { srpA }) {
    const device = turn.user?.devices.get(turn.signIn.deviceKey ?? '');
    if (!device?.verifier) throw deviceNotFound();
    const claim = startExchange(srpA, device.verifier);
    if (!claim) throw invalidParameter('Invalid SRP_A');
    const secretBlock = makeSecretBlock();
    return {
      parameters: {
        SALT: device.verifier.salt,
        SECRET_BLOCK: secretBlock,
        SRP_B: claim.bigB,
        DEVICE_KEY: device.key,
        USERNAME: turn.signIn.username,
      },
      state: { secretBlock, claim },
    };
  },
  async answer(turn, { state }, responses) {
    const device = requireDevice(turn, responses);
    if (!(await provesClaim(turn, state, device.groupKey + device.key, responses)))
      throw incorrectPassword();
    turn.signIn.tokenSource = 'AuthenticateDevice';
    return finish(turn);
  },
};
