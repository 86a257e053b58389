import type { Metadata } from 'next';
import { cognitoEndpoint } from '../../../lib/endpoint.ts';
import { places } from '../../../lib/place.ts';
import { Account } from './account.tsx';

export const metadata: Metadata = { title: 'Your account' };

const passkeyClients = () =>
  places()
    .filter(({ offers }) => offers.passkeys)
    .map(({ clientId }) => clientId);

export default function AccountPage() {
  return <Account endpoint={cognitoEndpoint()} passkeyClients={passkeyClients()} />;
}
