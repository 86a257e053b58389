import type { AdminAuthFlow } from '@countersign/core/transport';

/**
 * The two methods of the AWS SDK's `CognitoIdentityProvider` that sign in with this server's AWS
 * credentials. The app makes the client, so that nobody installs the SDK who does not use it.
 */
export interface AdminClient {
  // The SDK's own inputs differ by version, so they are not named here.
  adminInitiateAuth(input: never): Promise<object>;
  adminRespondToAuthChallenge(input: never): Promise<object>;
}

/**
 * The flow to begin a sign-in by password with: checked at once, or asked for as ADMIN_NO_SRP_AUTH
 * where none came. `undefined` for every other flow, which needs no credentials.
 */
export function adminFlow(flow: string, password: string | undefined): AdminAuthFlow | undefined {
  if (!passwordFlows.has(flow)) return undefined;
  return password ? 'ADMIN_USER_PASSWORD_AUTH' : 'ADMIN_NO_SRP_AUTH';
}

const passwordFlows = new Set([
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'ADMIN_NO_SRP_AUTH',
]);

/** `ContextData` of the Admin operations, which want all of it or nothing. */
export function contextData(ip: string, { url, headers }: Request, encoded: string | undefined) {
  const { host, pathname } = new URL(url);
  const agent = headers.get('user-agent');
  return {
    IpAddress: ip,
    ServerName: headers.get('host') ?? host,
    ServerPath: pathname,
    HttpHeaders: agent === null ? [] : [{ headerName: 'User-Agent', headerValue: agent }],
    ...(encoded !== undefined && { EncodedData: encoded }),
  };
}
