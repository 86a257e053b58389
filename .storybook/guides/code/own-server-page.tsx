import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';

const transport = relayTransport('/api/auth');

/** In the page: the same sign-in; tokens stay on the server. */
export const SignInPage = () => (
  <SignIn
    transport={transport}
    userPoolId="eu-west-1_AbCdEfGhI"
    clientId="1example23456789"
    onSignedIn={() => location.assign('/')}
  />
);
