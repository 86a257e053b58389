import { Authenticator } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.css';
import { Amplify } from 'aws-amplify';
import { createRoot } from 'react-dom/client';
import { smsMfa } from '../sms-mfa.mjs';

Amplify.configure({
  Auth: {
    Cognito: { userPoolId: 'eu-west-1_AbCdEfGhI', userPoolClientId: '1example23456789' },
  },
});

// Asks for a name and a password first, and takes any.
const services = {
  handleSignIn: async () => ({
    isSignedIn: false,
    nextStep: {
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: {
        deliveryMedium: smsMfa.ChallengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM,
        destination: smsMfa.ChallengeParameters.CODE_DELIVERY_DESTINATION,
      },
    },
  }),
};
createRoot(document.getElementById('root')).render(
  <Authenticator hideSignUp services={services} />,
);
