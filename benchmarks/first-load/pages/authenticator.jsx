import { Authenticator } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.css';
import { Amplify } from 'aws-amplify';
import { createRoot } from 'react-dom/client';

Amplify.configure({
  Auth: {
    Cognito: { userPoolId: 'eu-west-1_AbCdEfGhI', userPoolClientId: '1example23456789' },
  },
});

// Without its tab to create an account: the same form as the others'.
createRoot(document.getElementById('root')).render(<Authenticator hideSignUp />);
