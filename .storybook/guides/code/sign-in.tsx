import { fetchTransport } from '@countersign/core/transport';
import { SignIn, type SignInProps } from '@countersign/react';
import '@countersign/react/styles.css';

const transport = fetchTransport({ region: 'eu-west-1' });

export function SignInPage({ onSignedIn }: Pick<SignInProps, 'onSignedIn'>) {
  return (
    <SignIn
      transport={transport}
      userPoolId="eu-west-1_AbCdEfGhI"
      clientId="1example23456789"
      onSignedIn={onSignedIn} // { accessToken, idToken, refreshToken, expiresIn }
    />
  );
}
