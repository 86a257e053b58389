import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import '@countersign/react/styles/first-screen.css';
import { createRoot } from 'react-dom/client';

void import('@countersign/react/styles/deferred.css');
const transport = fetchTransport({ region: 'eu-west-1' });

// With SRP, as the Authenticator does by default: name and password on one screen.
createRoot(document.getElementById('root')).render(
  <SignIn
    transport={transport}
    authFlow="USER_SRP_AUTH"
    userPoolId="eu-west-1_AbCdEfGhI"
    clientId="1example23456789"
  />,
);
