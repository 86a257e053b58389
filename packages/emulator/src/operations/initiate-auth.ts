import { startFirstFactor } from '../challenges/first-factors.ts';
import { triggerAttributes, triggerSubject } from '../lambdas.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Flow } from '../model/session.ts';
import { clientIdOf, requireFlow } from '../pools/client-settings.ts';
import { findClient, findUser, poolOf } from '../pools/find.ts';
import {
  incorrectPassword,
  invalidParameter,
  missingParameter,
  notAuthorized,
  resourceNotFound,
  ServiceError,
  userNotFound,
} from '../service-error.ts';
import { answerWithPassword } from '../sign-in/check-password.ts';
import { continueCustomAuth } from '../sign-in/custom-auth.ts';
import { setDevice, setDeviceIfKnown } from '../sign-in/device-key.ts';
import { firstFactorsOf, simulatedFirstFactors } from '../sign-in/factors.ts';
import { finish } from '../sign-in/finish.ts';
import { makeTurn } from '../sign-in/make-turn.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import { openSignUpSession } from '../sign-in/sign-up-session.ts';
import type { Turn, WireAnswer } from '../sign-in/turn.ts';
import type { Call, Operations } from './operation.ts';
import { refreshTokens } from './refresh.ts';

export const initiateAuthOperations: Operations = {
  InitiateAuth(call) {
    const { pool, client } = findClient(call.service.state, clientIdOf(call.input));
    return initiate(call, pool, client, publicFlows);
  },
  AdminInitiateAuth(call) {
    const pool = poolOf(call.service.state, call.input);
    const client = pool.clients.get(clientIdOf(call.input));
    if (!client)
      throw resourceNotFound(`User pool client ${clientIdOf(call.input)} does not exist.`);
    return initiate(call, pool, client, adminFlows);
  },
};

interface Start {
  flow: Flow;
  begin(turn: Turn, parameters: Map<string, string>, call: Call): Promise<WireAnswer>;
}

const authFlows = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
] as const;

const shared: [string, Start][] = [
  [
    'USER_SRP_AUTH',
    {
      flow: 'USER_SRP_AUTH',
      async begin(turn, parameters) {
        const srpA = required(parameters, 'SRP_A');
        // An unknown key passes here: the answer to PASSWORD_VERIFIER names it again.
        setDeviceIfKnown(turn, parameters);
        return turn.ask('PASSWORD_VERIFIER', { srpA });
      },
    },
  ],
  ['USER_AUTH', { flow: 'USER_AUTH', begin: beginUserAuth }],
  ['CUSTOM_AUTH', { flow: 'CUSTOM_AUTH', begin: beginCustomAuth }],
];

const withPassword = async (turn: Turn, parameters: Map<string, string>): Promise<WireAnswer> => {
  const password = required(parameters, 'PASSWORD');
  setDevice(turn, parameters);
  return answerWithPassword(turn, password);
};

const publicFlows = new Map<string, Start>([
  ...shared,
  ['USER_PASSWORD_AUTH', { flow: 'USER_PASSWORD_AUTH', begin: withPassword }],
]);

const adminFlows = new Map<string, Start>([
  ...shared,
  ['ADMIN_USER_PASSWORD_AUTH', { flow: 'ADMIN_USER_PASSWORD_AUTH', begin: withPassword }],
  [
    'ADMIN_NO_SRP_AUTH',
    {
      flow: 'ADMIN_USER_PASSWORD_AUTH',
      // The legacy flow may be told the password in a second step.
      begin: async (turn, parameters) =>
        parameters.has('PASSWORD')
          ? withPassword(turn, parameters)
          : turn.ask('ADMIN_NO_SRP_AUTH', undefined),
    },
  ],
]);

async function initiate(
  call: Call,
  pool: Pool,
  client: Client,
  flows: ReadonlyMap<string, Start>,
): Promise<WireAnswer> {
  const { service, input, info } = call;
  const asked = input.oneOf('AuthFlow', authFlows) ?? input.text('AuthFlow');
  const parameters = input.map('AuthParameters');
  const metadata = input.map('ClientMetadata');
  if (asked.startsWith('REFRESH_TOKEN'))
    return {
      ChallengeParameters: {},
      AuthenticationResult: await refreshTokens(call, pool, client, parameters),
    };
  const start = flows.get(asked);
  if (!start) throw invalidParameter('Initiate Auth method not supported.');
  requireFlow(client, start.flow, asked);
  const typed = required(parameters, 'USERNAME');
  await checkSecretHash(client, typed, parameters.get('SECRET_HASH'));
  const user = findUser(pool, typed);
  if (!user && !client.hidesUnknownUsers) throw userNotFound();
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  await service.lambdas.call(
    'PreAuthentication',
    triggerSubject(pool, client, user?.username ?? typed),
    {
      source: 'PreAuthentication_Authentication',
      request: {
        userAttributes: triggerAttributes(user),
        validationData: Object.fromEntries(metadata),
        userNotFound: user === undefined,
      },
      response: {},
    },
  );
  const turn = makeTurn({
    service,
    pool,
    client,
    user,
    // Only PreAuthentication is told the ClientMetadata of this call, as validationData.
    metadata: new Map(),
    messageMetadata: new Map(),
    call: info,
    signIn: {
      poolId: pool.id,
      clientId: client.id,
      typed,
      username: user?.username ?? typed,
      flow: start.flow,
      simulated: user === undefined,
    },
  });
  return start.begin(turn, parameters, call);
}

function required(parameters: Map<string, string>, name: string): string {
  const value = parameters.get(name);
  if (value === undefined || value === '') throw missingParameter(name);
  return value;
}

async function beginUserAuth(
  turn: Turn,
  parameters: Map<string, string>,
  { service, input }: Call,
): Promise<WireAnswer> {
  const { pool, user, signIn, client } = turn;
  if (pool.settings.tier === 'LITE')
    throw new ServiceError(
      'FeatureUnavailableInTierException',
      'USER_AUTH is not available in the LITE tier of this user pool.',
    );
  setDeviceIfKnown(turn, parameters);
  const available = user ? firstFactorsOf(pool, user) : simulatedFirstFactors(pool);
  const token = input.optionalText('Session');
  if (token !== undefined) {
    const { confirmedBy } = openSignUpSession(service, token, client.id, signIn.username);
    service.state.signUps.delete(token);
    if (confirmedBy && available.includes(confirmedBy)) return finish(turn);
  }
  signIn.available = available;
  const preferred = parameters.get('PREFERRED_CHALLENGE');
  if (preferred !== undefined && available.includes(preferred))
    return startFirstFactor(turn, preferred, parameters);
  const [only] = available;
  if (only === undefined) throw incorrectPassword();
  return available.length === 1
    ? startFirstFactor(turn, only, parameters)
    : turn.ask('SELECT_CHALLENGE', undefined);
}

async function beginCustomAuth(turn: Turn, parameters: Map<string, string>): Promise<WireAnswer> {
  setDeviceIfKnown(turn, parameters);
  const srpFirst =
    (parameters.get('CHALLENGE_NAME') ?? parameters.get('ChallengeName')) === 'SRP_A';
  const srpA = srpFirst ? required(parameters, 'SRP_A') : undefined;
  turn.signIn.rounds = srpFirst ? [{ challengeName: 'SRP_A', challengeResult: true }] : [];
  return continueCustomAuth(turn, srpA);
}
