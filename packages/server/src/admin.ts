import type { AdminAuthFlow } from '@countersign/core/transport';

/**
 * The two methods of the AWS SDK's `CognitoIdentityProvider` that sign users in with this server's AWS
 * credentials. The app creates the client, so that only apps that use it install the SDK.
 */
export interface AdminClient {
  // The SDK's input types differ between versions, so this interface names none.
  adminInitiateAuth(input: never): Promise<object>;
  adminRespondToAuthChallenge(input: never): Promise<object>;
}

/**
 * Returns the admin flow that begins a sign-in with a password: ADMIN_USER_PASSWORD_AUTH when the page
 * sent the password, ADMIN_NO_SRP_AUTH when Cognito still has to ask for it. Returns `undefined` for
 * every other flow, which needs no AWS credentials.
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

/** Builds `ContextData` for the Admin operations, which accept it only when it is complete. */
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
