import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useNavigate } from 'react-router';

const transport = relayTransport('/api/auth');

export default function SignInPage() {
  const navigate = useNavigate();
  return (
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Example01"
      clientId="example"
      authFlow="USER_SRP_AUTH"
      onSignedIn={() => navigate('/account')}
    />
  );
}
