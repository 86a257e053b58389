import { ChallengeError } from '../challenge-error.ts';
import { claimsIn } from '../jwt.ts';
import { misuse } from '../misuse.ts';
import type { AnswerOf, ChallengeOf, SilentName } from '../registry.ts';
import { deviceVerifier, type SrpChallenge, startDeviceSrp } from '../srp/index.ts';
import type { Transport, TransportOptions } from '../transport/transport.ts';
import type { WireAuthenticationResult } from '../wire.ts';
import type { DeviceRecord, DeviceStore } from './device-store.ts';
import type { KeepDeviceCommand } from './flow.ts';
import type { DeviceProof, ProofContext } from './secrets.ts';
import type { NewDevice } from './state.ts';

export { startSrp } from '../srp/index.ts';

/** The flow's use of SRP, in one chunk with SRP. Sign-ins without a proof never load it. */
export const proofs: { [N in SilentName]: Prove<N> } = {
  PASSWORD_VERIFIER: ({ username: userId, salt, srpB, secretBlock }, _answer, proofContext) => {
    const { password = refuse(notBegun), srp = refuse(notBegun) } = proofContext.secrets;
    const userPoolId = proofContext.userPoolId || refuse(noPool);
    const challenge = { salt, srpB, secretBlock, now: new Date(proofContext.now()) };
    return srp.claim({ userPoolId, userId, password, ...challenge });
  },

  DEVICE_SRP_AUTH: (_challenge, _answer, { secrets, device }) => {
    const srp = startDeviceSrp();
    secrets.deviceSrp = device && { device, srp };
    return device && { deviceKey: device.deviceKey, srpA: srp.srpA };
  },

  DEVICE_PASSWORD_VERIFIER: ({ salt, srpB, secretBlock }, _answer, { secrets, now }) => {
    const challenge = { salt, srpB, secretBlock, now: new Date(now()) };
    return secrets.deviceSrp && proveDevice(secrets.deviceSrp, challenge);
  },
};

async function proveDevice({ device, srp }: DeviceProof, challenge: SrpChallenge) {
  const claim = await srp.claim({ ...device, ...challenge });
  return { deviceKey: device.deviceKey, ...claim };
}

const refuse = (why: () => Error): never => {
  throw why();
};

/** Returns undefined if there is no device to prove. */
export type Prove<N extends SilentName> = (
  challenge: ChallengeOf<N>,
  answer: AnswerOf<N> | undefined,
  proofContext: ProofContext,
) => AnswerOf<N> | undefined | Promise<AnswerOf<N> | undefined>;

const notBegun = () =>
  new ChallengeError('SessionExpired', { message: 'No proof of a password was begun.' });

const noPool = () =>
  misuse('SRP got no userPoolId, which is part of the password proof. Pass userPoolId.');

/**
 * Confirms a new device and stores its keys under every username that the user typed. `known` is
 * the record of a device that is not new. Resolves with true if the pool wants the user to decide
 * whether to remember the device.
 *
 * It also confirms a new device that it cannot store: until then, Cognito refuses the refresh
 * token.
 */
export async function keepDevice(
  { raw, device, userId, typed }: KeepDeviceCommand,
  known: DeviceRecord | undefined,
  keeping: Keeping,
): Promise<boolean> {
  const { deviceStore } = keeping;
  const confirmed = device && (await confirmDevice(device, keeping));
  const record = confirmed?.record ?? known;
  const username = nameIn(raw) ?? userId ?? typed;
  if (record && username) deviceStore?.set(username, record, typed || username);
  return confirmed?.asks === true && deviceStore !== undefined;
}

async function confirmDevice(device: NewDevice, { transport, calling }: Keeping) {
  const { accessToken, deviceKey, deviceGroupKey } = device;
  const { devicePassword, passwordVerifier, salt } = await deviceVerifier(device);
  const input = {
    AccessToken: accessToken,
    DeviceKey: deviceKey,
    DeviceSecretVerifierConfig: { PasswordVerifier: passwordVerifier, Salt: salt },
  };
  const { UserConfirmationNecessary: asks } = await transport('ConfirmDevice', input, calling);
  return { record: { deviceKey, deviceGroupKey, devicePassword }, asks };
}

interface Keeping {
  transport: Transport;
  deviceStore: DeviceStore | undefined;
  calling: TransportOptions;
}

/** The service's name for the signed-in user, from the access token or the relay's claims. */
function nameIn({ AccessToken, Claims }: WireAuthenticationResult): string | undefined {
  const name = Claims?.['cognito:username'] ?? claimsIn(AccessToken)['username'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
