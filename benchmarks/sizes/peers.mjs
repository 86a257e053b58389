/** What an app writes to have each peer, and the packages it installs for it. */
export const peers = [
  {
    name: 'Amplify UI `<Authenticator>`',
    packages: ['@aws-amplify/ui-react', 'aws-amplify'],
    code: `export { Authenticator } from '@aws-amplify/ui-react';
      export { Amplify } from 'aws-amplify';
      import '@aws-amplify/ui-react/styles.css';`,
  },
  {
    name: 'Amplify UI, its headless core',
    packages: ['@aws-amplify/ui-react-core', 'aws-amplify'],
    code: `export { AuthenticatorProvider, useAuthenticator } from '@aws-amplify/ui-react-core';
      export { Amplify } from 'aws-amplify';`,
  },
  {
    name: 'aws-amplify/auth, `signIn` and `confirmSignIn`',
    packages: ['aws-amplify'],
    code: `export { confirmSignIn, signIn } from 'aws-amplify/auth';
      export { Amplify } from 'aws-amplify';`,
  },
  {
    name: 'AWS SDK client, two commands',
    packages: ['@aws-sdk/client-cognito-identity-provider'],
    code: `export {
        CognitoIdentityProviderClient,
        InitiateAuthCommand,
        RespondToAuthChallengeCommand,
      } from '@aws-sdk/client-cognito-identity-provider';`,
  },
  {
    name: 'cognito-srp-helper',
    packages: ['cognito-srp-helper'],
    code: `export { createSrpSession, signSrpSession } from 'cognito-srp-helper';`,
  },
  {
    name: 'amazon-cognito-identity-js',
    packages: ['amazon-cognito-identity-js'],
    code: `export {
        AuthenticationDetails,
        CognitoUser,
        CognitoUserPool,
      } from 'amazon-cognito-identity-js';`,
  },
  {
    name: 'amazon-cognito-passwordless-auth/react',
    packages: ['amazon-cognito-passwordless-auth'],
    code: `export { Passwordless, PasswordlessContextProvider } from 'amazon-cognito-passwordless-auth/react';
      export { Passwordless as settings } from 'amazon-cognito-passwordless-auth';
      import 'amazon-cognito-passwordless-auth/passwordless.css';`,
  },
];
