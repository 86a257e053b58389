import type { Metadata } from 'next';
import { cognitoEndpoint } from '../../lib/endpoint.ts';
import { clientId } from '../../lib/seed.ts';
import { Account } from './account.tsx';

export const metadata: Metadata = { title: 'Your account' };

export default function AccountPage() {
  return <Account endpoint={cognitoEndpoint()} clientId={clientId} />;
}
