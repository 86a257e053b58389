import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { sdkTransport } from '@countersign/core/transport';

/** With the SDK's retries and middleware. `<SignIn transport={transport} …>` takes it. */
export const transport = sdkTransport(new CognitoIdentityProvider({ region: 'eu-west-1' }));
