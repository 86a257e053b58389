import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import '@countersign/react/styles/first-screen.css';
import { createRoot } from 'react-dom/client';

void import('@countersign/react/styles/deferred.css');
const transport = fetchTransport({ endpoint: window.service });

createRoot(document.getElementById('root')).render(
  <SignIn transport={transport} authFlow="USER_PASSWORD_AUTH" clientId="1example23456789" />,
);
