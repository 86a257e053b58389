import { requestedPath } from '@countersign/core/return-path';
import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { createRoot } from 'react-dom/client';
import '@countersign/react/styles.css';

const transport = relayTransport('/api/auth');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Example01"
      clientId="example"
      authFlow="USER_SRP_AUTH"
      onSignedIn={() => location.assign(requestedPath(location.search) ?? '/account')}
    />,
  );
}
