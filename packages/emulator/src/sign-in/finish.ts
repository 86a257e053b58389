import { randomText } from '../bytes.ts';
import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import type { Method } from '../model/session.ts';
import type { Device } from '../model/user.ts';
import { acrNames } from '../pools/acr-levels.ts';
import { notAuthorized } from '../service-error.ts';
import { makeRefreshToken, openGrant } from '../tokens/grants.ts';
import { signTokens } from '../tokens/tokens.ts';
import { beginUserSession } from '../tokens/user-sessions.ts';
import type { SignInContext, WireAnswer } from './context.ts';
import { amrOf, levelOf, prove } from './levels.ts';

/**
 * Ends a sign-in: calls PostAuthentication, adds a new device if the pool tracks devices, and
 * issues tokens.
 * @param proven the factor that the user has just proven
 */
export async function finish(context: SignInContext, proven?: Method): Promise<WireAnswer> {
  const { service, pool, client, user, signIn } = context;
  if (!user) throw notAuthorized('Incorrect username or password.');
  // An administrator may have disabled the user since the last answer.
  if (!user.enabled) throw notAuthorized('User is disabled.');
  const known = user.devices.get(signIn.deviceKey ?? '');
  await service.lambdas.call('PostAuthentication', triggerSubject(pool, client, user.username), {
    source: 'PostAuthentication_Authentication',
    request: {
      userAttributes: triggerAttributes(user),
      newDeviceUsed: pool.settings.device !== undefined && known === undefined,
      clientMetadata: Object.fromEntries(context.metadata),
    },
    response: {},
  });
  if (proven) prove(signIn, proven);
  const level = levelOf(signIn);
  const acr = level && acrNames(pool.settings)[level - 1];
  const claims = { amr: amrOf(signIn), ...(acr !== undefined && { acr }) };
  // The sign-in page gives the app a code, which the token endpoint trades for tokens.
  if (signIn.hosted) return { ChallengeParameters: {}, AuthenticationResult: claims };
  const device = pool.settings.device ? (known ?? newDevice(context)) : undefined;
  if (known) known.authenticatedAt = service.clock.now();
  const grant = openGrant(service, pool, client, user, {
    ...(device && { deviceKey: device.key }),
    ...claims,
  });
  beginUserSession(service, pool, user, grant, context.call);
  const tokens = await signTokens(service, {
    pool,
    client,
    user,
    grant,
    source: signIn.tokenSource ?? 'Authentication',
    metadata: context.metadata,
    call: context.call,
  });
  return {
    ChallengeParameters: {},
    AuthenticationResult: {
      ...tokens,
      RefreshToken: makeRefreshToken(
        service,
        grant,
        service.clock.now() + client.refreshTokenLife * 1000,
      ),
      ...(device &&
        device !== known && {
          NewDeviceMetadata: { DeviceKey: device.key, DeviceGroupKey: device.groupKey },
        }),
    },
  };
}

const maxDevices = 100;

function newDevice({ service, pool, user }: SignInContext): Device | undefined {
  if (!user) return undefined;
  const now = service.clock.now();
  const device: Device = {
    key: `${pool.region}_${crypto.randomUUID()}`,
    groupKey: `-${randomText(8)}`,
    remembered: false,
    createdAt: now,
    modifiedAt: now,
    authenticatedAt: now,
  };
  // Removes the oldest devices that were never confirmed.
  for (const [key, old] of user.devices) {
    if (user.devices.size < maxDevices) break;
    if (!old.verifier) user.devices.delete(key);
  }
  user.devices.set(device.key, device);
  return device;
}
