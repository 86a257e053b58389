import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { allowsRefresh } from '../pools/client-flows.ts';
import { provesClient } from '../pools/client-secrets.ts';
import { clientIdOf, findClient, findUser } from '../pools/find.ts';
import {
  invalidParameter,
  missingParameter,
  notAuthorized,
  ServiceError,
} from '../service-error.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import { makeRefreshToken, openRefreshToken } from '../tokens/grants.ts';
import { signTokens } from '../tokens/tokens.ts';
import { renewUserSession } from '../tokens/user-sessions.ts';
import type { Call, Operations } from './call.ts';

export const refreshOperations = {
  async GetTokensFromRefreshToken(call) {
    const { service, input } = call;
    const { pool, client } = findClient(service.state, clientIdOf(input));
    const token = input.text('RefreshToken');
    checkClientSecret(client, input.optionalText('ClientSecret'));
    // With rotation on, the client needs no ALLOW_REFRESH_TOKEN_AUTH.
    if (!client.rotation) requireRefresh(client);
    const AuthenticationResult = await renew(
      call,
      pool,
      client,
      token,
      input.optionalText('DeviceKey'),
      input.map('ClientMetadata'),
      true,
    );
    return { AuthenticationResult };
  },

  RevokeToken({ service, input }) {
    const { client } = findClient(service.state, clientIdOf(input));
    const token = input.text('Token');
    checkClientSecret(client, input.optionalText('ClientSecret'));
    if (!client.revocation)
      throw new ServiceError('UnsupportedOperationException', 'Operation is not supported.');
    if (token.split('.').length === 3)
      throw new ServiceError('UnsupportedTokenTypeException', 'Unsupported token type');
    const entry = service.state.refreshTokens.get(token);
    const grant = service.state.grants.get(entry?.grant ?? '');
    if (grant && grant.clientId !== client.id)
      throw new ServiceError('UnauthorizedException', 'Token is not for this client.');
    if (grant) grant.revoked = true;
    return {};
  },
} satisfies Operations;

/**
 * Renews tokens in REFRESH_TOKEN_AUTH, which takes the client's secret as a hash and never returns
 * a new refresh token. PreTokenGeneration does not receive the metadata of InitiateAuth.
 */
export async function refreshTokens(
  call: Call,
  pool: Pool,
  client: Client,
  parameters: Map<string, string>,
) {
  requireRefresh(client);
  if (client.rotation)
    throw new ServiceError('UnsupportedOperationException', 'Operation is not supported.');
  const token = parameters.get('REFRESH_TOKEN');
  if (token === undefined) throw missingParameter('REFRESH_TOKEN');
  const { grant } = openRefreshToken(call.service, token, client.id);
  await checkSecretHash(client, grant.username, parameters.get('SECRET_HASH'));
  const deviceKey = parameters.get('DEVICE_KEY');
  return renew(call, pool, client, token, deviceKey, new Map());
}

/**
 * Renews the tokens of a grant. The result has the next refresh token if `rotate` is set and the
 * client has rotation on.
 * @throws {ServiceError} NotAuthorizedException, RefreshTokenReuseException, or a trigger's refusal.
 */
export async function renew(
  { service, info }: Pick<Call, 'service' | 'info'>,
  pool: Pool,
  client: Client,
  token: string,
  deviceKey: string | undefined,
  metadata: Map<string, string>,
  rotate = false,
): Promise<Awaited<ReturnType<typeof signTokens>> & { RefreshToken?: string }> {
  const { entry, grant } = openRefreshToken(service, token, client.id);
  const user = findUser(pool, grant.username);
  if (!user) throw notAuthorized('Invalid Refresh Token');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  const device = user.devices.get(grant.deviceKey ?? '');
  // A tracked device must be confirmed and must send its own key.
  if (device && (!device.verifier || deviceKey !== device.key))
    throw notAuthorized('Invalid Refresh Token');
  // This must precede the first await. Then the second of two concurrent calls counts as a reuse,
  // or as a retry during the grace period.
  const rotation = rotate ? client.rotation : undefined;
  if (rotation) entry.replacedUntil ??= service.clock.now() + rotation.graceSeconds * 1000;
  renewUserSession(service, grant, info);
  const tokens = await signTokens(service, {
    pool,
    client,
    user,
    grant,
    source: 'RefreshTokens',
    metadata,
    call: info,
  });
  return rotation
    ? { ...tokens, RefreshToken: makeRefreshToken(service, grant, entry.expiresAt) }
    : tokens;
}

function requireRefresh(client: Client): void {
  if (!allowsRefresh(client))
    throw invalidParameter('REFRESH_TOKEN_AUTH flow not enabled for this client');
}

/**
 * Checks the ClientSecret of operations that take it as plain text.
 * @throws {ServiceError} NotAuthorizedException when it is wrong, missing, or sent although the
 *   client has no secret.
 */
function checkClientSecret(client: Client, clientSecret: string | undefined): void {
  if (!provesClient(client, clientSecret))
    throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
}
