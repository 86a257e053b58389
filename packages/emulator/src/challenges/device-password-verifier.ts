import { deviceNotFound, incorrectPassword, invalidParameter } from '../service-error.ts';
import { requireDevice } from '../sign-in/device-key.ts';
import { finish } from '../sign-in/finish.ts';
import { makeSecretBlock, startExchange } from '../srp/srp-server.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { verifyPasswordClaim } from './password-claim.ts';

/** The second half of a device's SRP: the device proves its secret. */
export const devicePasswordVerifier: ChallengeScript<'DEVICE_PASSWORD_VERIFIER'> = {
  from: ['DEVICE_PASSWORD_VERIFIER'],
  ask(context, { srpA }) {
    const device = context.user?.devices.get(context.signIn.deviceKey ?? '');
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
        USERNAME: context.signIn.username,
      },
      state: { secretBlock, claim },
    };
  },
  async answer(context, { state }, responses) {
    const device = requireDevice(context, responses);
    if (!(await verifyPasswordClaim(context, state, device.groupKey + device.key, responses)))
      throw incorrectPassword();
    context.signIn.tokenSource = 'AuthenticateDevice';
    return finish(context);
  },
};
