import type {
  CognitoIdentityProvider,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { ServerOperations } from '../operations/operations.ts';
import { sdkTransport } from './sdk.ts';

// Checked by `pnpm types`: this file must compile, and each expected error must occur.

declare const client: CognitoIdentityProvider;
const transport = sdkTransport(client);
transport('ListUserSessions', {});
// @ts-expect-error pages never call with AWS credentials
transport('AdminInitiateAuth', { ClientId: 'c', UserPoolId: 'p', AuthFlow: 'CUSTOM_AUTH' });
// @ts-expect-error a key that no flow takes
transport('InitiateAuth', { AuthFlow: 'USER_AUTH', ClientId: 'c', AuthParameters: { Color: '' } });

const signed = sdkTransport<ServerOperations>(client);
signed('AdminInitiateAuth', {
  ClientId: 'c',
  UserPoolId: 'p',
  AuthFlow: 'ADMIN_NO_SRP_AUTH',
  AuthParameters: { USERNAME: 'dana' },
});
// @ts-expect-error not one of the server's operations
signed('GetUser', {});

declare const older: Omit<CognitoIdentityProvider, 'listUserSessions' | 'revokeUserSession'>;
sdkTransport(older);

declare const bare: CognitoIdentityProviderClient;
// @ts-expect-error the client without methods
sdkTransport(bare);
