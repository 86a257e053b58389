import {
  incorrectPassword,
  invalidParameter,
  missingParameter,
  ServiceError,
} from '../service-error.ts';
import { finish } from '../sign-in/finish.ts';
import type { Responses, Turn } from '../sign-in/turn.ts';
import { makeSecretBlock, startExchange } from '../srp/srp-server.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { provesClaim } from './password-verifier.ts';

/** A remembered device takes the second factor's place. First half: the client's number. */
export const deviceSrpAuth: ChallengeScript<'DEVICE_SRP_AUTH'> = {
  from: ['DEVICE_SRP_AUTH'],
  ask: ({ signIn }) => ({ parameters: { USERNAME: signIn.username }, state: undefined }),
  async answer(turn, _session, responses) {
    ownDevice(turn, responses);
    const srpA = responses.get('SRP_A');
    if (srpA === undefined) throw missingParameter('SRP_A');
    return turn.ask('DEVICE_PASSWORD_VERIFIER', { srpA });
  },
};

/** Second half: the proof of the device's own secret. */
export const devicePasswordVerifier: ChallengeScript<'DEVICE_PASSWORD_VERIFIER'> = {
  from: ['DEVICE_PASSWORD_VERIFIER'],
  ask(turn, { srpA }) {
    const device = turn.user?.devices.get(turn.signIn.deviceKey ?? '');
    if (!device?.verifier) throw noDevice();
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
    const device = ownDevice(turn, responses);
    if (!(await provesClaim(turn, state, device.groupKey + device.key, responses)))
      throw incorrectPassword();
    turn.signIn.tokenSource = 'AuthenticateDevice';
    return finish(turn);
  },
};

function ownDevice(turn: Turn, responses: Responses) {
  const key = responses.get('DEVICE_KEY');
  if (key === undefined) throw missingParameter('DEVICE_KEY');
  const device = turn.user?.devices.get(key);
  if (!device || key !== turn.signIn.deviceKey) throw noDevice();
  return device;
}

const noDevice = () => new ServiceError('ResourceNotFoundException', 'Device does not exist.');
