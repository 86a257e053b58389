import { requestedPath } from '@countersign/core/return-path';
import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { createFileRoute, useRouter } from '@tanstack/react-router';

export const Route = createFileRoute('/')({ component: SignInPage });

const transport = relayTransport('/api/auth');

function SignInPage() {
  const { history } = useRouter();
  return (
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Example01"
      clientId="example"
      authFlow="USER_SRP_AUTH"
      onSignedIn={() => history.push(requestedPath(location.search) ?? '/account')}
    />
  );
}
