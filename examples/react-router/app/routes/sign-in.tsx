import { requestedPath } from '@countersign/core/return-path';
import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useNavigate } from 'react-router';
import { pool } from '../../pool';

const transport = relayTransport('/api/auth');

export default function SignInPage() {
  const navigate = useNavigate();
  return (
    <SignIn
      transport={transport}
      pool={pool}
      authFlow="USER_SRP_AUTH"
      onSignedIn={() => navigate(requestedPath(location.search) ?? '/account')}
    />
  );
}
