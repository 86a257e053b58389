import { Authenticator } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.css';
import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import { createRoot } from 'react-dom/client';

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: 'eu-west-1_AbCdEfGhI',
      userPoolClientId: '1example23456789',
      userPoolEndpoint: window.service,
    },
  },
});

// The password is sent, as in the others, so that none of them has anything to compute.
const services = {
  handleSignIn: (input) =>
    signIn({ ...input, options: { ...input.options, authFlowType: 'USER_PASSWORD_AUTH' } }),
};

createRoot(document.getElementById('root')).render(
  <Authenticator hideSignUp services={services} />,
);
