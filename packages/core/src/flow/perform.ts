import { ChallengeError } from '../challenge-error.ts';
import { encodeAnswer, wireNameOf } from '../encode-answer.ts';
import { loadFailure } from '../failure/load-failure.ts';
import type { AuthFlow } from '../transport/operations.ts';
import type { Transport } from '../transport/transport.ts';
import { asksDevice, beginProof, computeAnswer, type Secrets, unknownDevice } from './computed.ts';
import type { DeviceRecord, DeviceStore } from './device-store.ts';
import type { Command, FlowEvent, FlowRules } from './flow.ts';
import { loadSrp } from './load-srp.ts';

/** What calls are made with. */
export interface Performing {
  transport: Transport;
  clientId: string;
  userPoolId: string | undefined;
  clientMetadata: Record<string, string> | undefined;
  deviceStore: DeviceStore | undefined;
  rules: FlowRules;
  now: () => number;
}

/** Makes the call a flow wants, and gives its outcome as the next event. */
export async function perform(
  command: Command,
  secrets: Secrets,
  signal: AbortSignal,
  performing: Performing,
): Promise<FlowEvent> {
  // The command's own type picks who performs it, which TypeScript cannot follow through an index.
  const act = performers[command.type] as Perform<Command['type']>;
  try {
    return await act(command, { ...performing, secrets, signal });
  } catch (error) {
    if (!(error instanceof ChallengeError)) throw error;
    const failure = await loadFailure();
    return { type: 'refused', error: failure.withoutPassword(error, command, secrets) };
  }
}

type Context = Performing & { secrets: Secrets; signal: AbortSignal };

type Perform<T extends Command['type']> = (
  command: Extract<Command, { type: T }>,
  context: Context,
) => Promise<FlowEvent>;

const performers: { [T in Command['type']]: Perform<T> } = {
  initiate: async ({ username, preferred, session }, context) => {
    const { transport, clientId, rules, secrets, signal, now } = context;
    const opening = await openings[rules.authFlow](secrets, preferred, rules);
    const response = await withDevice(username, context, (device) => {
      const deviceKey = sendsDevice.has(rules.authFlow) ? device?.deviceKey : undefined;
      const input = {
        AuthFlow: rules.authFlow,
        ClientId: clientId,
        AuthParameters: {
          USERNAME: username,
          ...opening,
          ...(deviceKey !== undefined && { DEVICE_KEY: deviceKey }),
        },
        ...(session !== undefined && { Session: session }),
        ...metadata(context),
      };
      return transport('InitiateAuth', input, { signal });
    });
    return { type: 'responded', response, now: now() };
  },

  respond: async ({ challenge, answer, username }, context) => {
    const { transport, clientId, deviceStore, signal, now } = context;
    const computing = { ...context, device: deviceStore?.get(username) };
    try {
      const computed = await computeAnswer(challenge, answer, computing);
      const response = await withDevice(username, context, (device) => {
        const options = { username, deviceKey: device?.deviceKey };
        const input = {
          ClientId: clientId,
          ChallengeName: wireNameOf(challenge),
          ...(challenge.session !== undefined && { Session: challenge.session }),
          ChallengeResponses: encodeAnswer(challenge, computed, options),
          ...metadata(context),
        };
        return transport('RespondToAuthChallenge', input, { signal });
      });
      return { type: 'responded', response, now: now() };
    } catch (error) {
      const refused = error instanceof ChallengeError && error.sessionAlive === false;
      if (!refused || !asksDevice(challenge)) throw error;
      deviceStore?.remove(username);
      throw unknownDevice(error);
    }
  },

  call: async ({ operation, input }, context) => {
    const { transport, clientId, signal, now } = context;
    const named =
      'Username' in input ? { ClientId: clientId, ...input, ...metadata(context) } : input;
    // `input` is this operation's own: the command's type pairs the two.
    const output = await transport(operation, named as never, { signal });
    return { type: 'called', operation, output, now: now() } as FlowEvent;
  },

  // Signing in has worked. Whatever goes wrong here, it stays so.
  confirmDevice: async ({ device, username, typed }, { transport, deviceStore, signal }) => {
    const { accessToken, deviceKey, deviceGroupKey } = device;
    try {
      const { deviceVerifier } = await loadSrp();
      const { devicePassword, passwordVerifier, salt } = await deviceVerifier(device);
      const input = {
        AccessToken: accessToken,
        DeviceKey: deviceKey,
        DeviceSecretVerifierConfig: { PasswordVerifier: passwordVerifier, Salt: salt },
      };
      const output = await transport('ConfirmDevice', input, { signal });
      deviceStore?.set(username, { deviceKey, deviceGroupKey, devicePassword }, typed);
      return { type: 'deviceConfirmed', ask: output.UserConfirmationNecessary === true };
    } catch {
      return { type: 'deviceConfirmed', ask: false };
    }
  },
};

/** Calls with the device's key; when the service no longer knows it, drops it and calls without. */
async function withDevice<T>(
  username: string,
  { deviceStore }: Context,
  send: (device: DeviceRecord | undefined) => Promise<T>,
): Promise<T> {
  const device = deviceStore?.get(username);
  try {
    return await send(device);
  } catch (error) {
    const forgotten = error instanceof ChallengeError && error.kind === 'device-not-found';
    if (!forgotten || !device) throw error;
    deviceStore?.remove(username);
    return send(undefined);
  }
}

const metadata = ({ clientMetadata }: Performing) =>
  clientMetadata && { ClientMetadata: clientMetadata };

type Opening = (
  secrets: Secrets,
  preferred: string | undefined,
  rules: FlowRules,
) => Record<string, string> | Promise<Record<string, string>>;

const alone: Opening = () => ({});
const bySrp: Opening = async (secrets) => ({ SRP_A: await beginProof(secrets) });
const byPassword: Opening = ({ password = '' }) => ({ PASSWORD: password });

/** What goes along with USERNAME. Source: Cognito API reference, InitiateAuth, AuthParameters. */
const openings: { [F in AuthFlow]: Opening } = {
  USER_SRP_AUTH: bySrp,
  USER_PASSWORD_AUTH: byPassword,
  CUSTOM_AUTH: async (secrets, preferred, rules) =>
    rules.srpFirst ? { CHALLENGE_NAME: 'SRP_A', ...(await bySrp(secrets, preferred, rules)) } : {},
  USER_AUTH: async (secrets, preferred, rules) =>
    preferred === undefined
      ? {}
      : {
          PREFERRED_CHALLENGE: preferred,
          ...(await (withPreferred.get(preferred) ?? alone)(secrets, preferred, rules)),
        },
};

const withPreferred = new Map<string, Opening>([
  ['PASSWORD', byPassword],
  ['PASSWORD_SRP', bySrp],
]);

/** USER_AUTH takes the device's key with the answers only. */
const sendsDevice = new Set<AuthFlow>(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH']);
