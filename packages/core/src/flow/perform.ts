import { ChallengeError, type ErrorKind } from '../challenge-error.ts';
import { encodeAnswer, wireNameOf } from '../encode-answer.ts';
import { loadFailure } from '../failure/load-failure.ts';
import type { AuthFlow } from '../operations/parameters.ts';
import { type Challenge, proofIn } from '../registry.ts';
import type { Transport, TransportOptions } from '../transport/transport.ts';
import { beginProof, computeAnswer, unknownDevice } from './computed.ts';
import type { DeviceRecord, DeviceStore } from './device-store.ts';
import type { Command, FlowEvent, FlowRules } from './flow.ts';
import { loadSrp } from './load-srp.ts';
import type { Secrets } from './secrets.ts';

/** What `perform` needs to make calls. */
export interface CallContext {
  transport: Transport;
  clientId: string;
  userPoolId: string | undefined;
  clientMetadata: Record<string, string> | undefined;
  deviceStore: DeviceStore | undefined;
  rules: FlowRules;
  now: () => number;
  /** The current time by the service's clock, as last reported by `onDate`. */
  serviceNow: () => number;
  onDate: (date: number) => void;
}

/** Makes the call of a command and returns its outcome as the next event. */
export async function perform(
  command: Command,
  secrets: Secrets,
  signal: AbortSignal,
  callContext: CallContext,
): Promise<FlowEvent> {
  // TypeScript cannot relate the command's type to the entry that it selects.
  const act = performers[command.type] as Perform<Command['type']>;
  try {
    const calling = { signal, onDate: callContext.onDate };
    return await act(command, { ...callContext, secrets, calling });
  } catch (error) {
    if (!(error instanceof ChallengeError)) throw error;
    const { code, message } = error;
    const kind = (await loadFailure()).kindWithoutPassword(error, command, secrets);
    const refused =
      kind === error.kind
        ? error
        : new ChallengeError(code, { ...error, kind, message, cause: error });
    return { type: 'refused', error: refused, now: callContext.now() };
  }
}

type CommandContext = CallContext & { secrets: Secrets; calling: TransportOptions };

type Perform<T extends Command['type']> = (
  command: Extract<Command, { type: T }>,
  context: CommandContext,
) => Promise<FlowEvent>;

const performers: { [T in Command['type']]: Perform<T> } = {
  initiate: async ({ username, preferred, session }, context) => {
    const { transport, clientId, rules, secrets, calling, now } = context;
    const opening = await openings[rules.authFlow](secrets, preferred, rules);
    const response = await withDevice([username], context, (device) => {
      const input = {
        AuthFlow: rules.authFlow,
        ClientId: clientId,
        AuthParameters: {
          USERNAME: username,
          ...opening,
          ...(device && { DEVICE_KEY: device.deviceKey }),
        },
        ...(session !== undefined && { Session: session }),
        ...metadata(context),
      };
      return transport('InitiateAuth', input, calling);
    });
    return { type: 'responded', response, now: now() };
  },

  respond: async ({ challenge, answer, username, typed }, context) => {
    const { transport, clientId, secrets, calling, now, serviceNow } = context;
    if (answer && 'password' in answer) secrets.password = answer.password;
    const names = [typed, username];
    try {
      const [device] = devicesOf(names, context);
      const proofContext = { ...context, device, now: serviceNow };
      const computed = await computeAnswer(challenge, answer, proofContext);
      const send = (deviceKey?: string) => {
        const input = {
          ClientId: clientId,
          ChallengeName: wireNameOf(challenge),
          ...(challenge.session !== undefined && { Session: challenge.session }),
          ChallengeResponses: encodeAnswer(challenge, computed, { username, deviceKey }),
          ...metadata(context),
        };
        return transport('RespondToAuthChallenge', input, calling);
      };
      const response = ofDevice(challenge)
        ? await send()
        : await withDevice(names, context, (known) => send(known?.deviceKey));
      return { type: 'responded', response, now: now() };
    } catch (error) {
      const refused = ofDevice(challenge) && error instanceof ChallengeError && error;
      if (!refused || !refusesDevice.has(refused.kind) || secrets.withoutDevice) throw error;
      forget(secrets.deviceSrp?.device, names, context);
      secrets.withoutDevice = true;
      const by = secrets.srp ? 'PASSWORD_SRP' : 'PASSWORD';
      return {
        type: 'deviceRefused',
        by: secrets.password === undefined ? undefined : by,
        error: unknownDevice(refused),
      };
    }
  },

  call: async ({ operation, input }, context) => {
    const { transport, clientId, calling, now } = context;
    const named =
      'Username' in input ? { ClientId: clientId, ...input, ...metadata(context) } : input;
    // The cast holds: the command's type pairs operation and input.
    const output = await transport(operation, named as never, calling);
    return { type: 'called', operation, output, now: now() } as FlowEvent;
  },

  // The user is signed in. A failure here must not undo that.
  keepDevice: async (command, context) => {
    const { device, typed, userId } = command;
    const known = context.secrets.deviceSrp?.device ?? devicesOf([typed, userId], context)[0];
    try {
      const asked = (device ?? known) && (await loadSrp()).keepDevice(command, known, context);
      return { type: 'deviceConfirmed', ask: (await asked) === true };
    } catch {
      return { type: 'deviceConfirmed', ask: false };
    }
  },
};

/**
 * Errors at a device step that refuse the device. Any other error has another cause, so the device
 * is kept. Cognito reports a wrong proof like a wrong password.
 */
const refusesDevice = new Set<ErrorKind>(['device-not-found', 'incorrect']);

const ofDevice = (challenge: Challenge): boolean => proofIn(challenge) === 'device';

/** The stored devices of these usernames, in order, without duplicates. */
function devicesOf(
  names: readonly (string | undefined)[],
  { deviceStore, secrets }: CommandContext,
): DeviceRecord[] {
  if (!deviceStore || secrets.withoutDevice) return [];
  const found = names.flatMap((name) => (name && deviceStore.get(name)) || []);
  return [...new Map(found.map((device) => [device.deviceKey, device])).values()];
}

/** Removes a device under each of its usernames. */
function forget(
  device: DeviceRecord | undefined,
  names: string[],
  { deviceStore }: CommandContext,
): void {
  for (const name of names) {
    if (device && deviceStore?.get(name)?.deviceKey === device.deviceKey) deviceStore.remove(name);
  }
}

/**
 * Makes a call with a device's key. If Cognito does not know the device, drops it and repeats the
 * call without it.
 */
async function withDevice<T>(
  names: string[],
  context: CommandContext,
  send: (device: DeviceRecord | undefined) => Promise<T>,
  devices: readonly DeviceRecord[] = devicesOf(names, context),
): Promise<T> {
  const [device, ...others] = devices;
  try {
    return await send(device);
  } catch (error) {
    const forgotten = error instanceof ChallengeError && error.kind === 'device-not-found';
    if (!forgotten || !device) throw error;
    forget(device, names, context);
    return withDevice(names, context, send, others);
  }
}

const metadata = ({ clientMetadata }: CallContext) =>
  clientMetadata && { ClientMetadata: clientMetadata };

type Opening = (
  secrets: Secrets,
  preferred: string | undefined,
  rules: FlowRules,
) => Record<string, string> | Promise<Record<string, string>>;

const alone: Opening = () => ({});
const bySrp: Opening = async (secrets) => ({ SRP_A: await beginProof(secrets) });
const byPassword: Opening = ({ password = '' }) => ({ PASSWORD: password });

/**
 * The AuthParameters besides USERNAME. Source: Cognito API reference, InitiateAuth, AuthParameters.
 */
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
