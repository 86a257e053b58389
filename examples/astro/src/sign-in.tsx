import { requestedPath } from '@countersign/core/return-path';
import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';

const transport = relayTransport('/api/auth');

export const SignInPanel = () => (
  <SignIn
    transport={transport}
    userPoolId="us-east-1_Example01"
    clientId="example"
    authFlow="USER_SRP_AUTH"
    onSignedIn={() => location.assign(requestedPath(location.search) ?? '/account')}
  />
);
