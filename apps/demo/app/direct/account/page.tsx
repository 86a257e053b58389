import type { Metadata } from 'next';
import { cognitoEndpoint } from '../../../lib/endpoint.ts';
import { places } from '../../../lib/place.ts';
import { texts } from '../../../lib/texts.ts';
import { Account } from './account.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).directAccount.signedIn,
});

const passkeyClients = () =>
  places()
    .filter(({ offers }) => offers.passkeys)
    .map(({ clientId }) => clientId);

export default async function AccountPage() {
  return (
    <Account
      endpoint={cognitoEndpoint()}
      passkeyClients={passkeyClients()}
      text={(await texts()).directAccount}
      deleteText={(await texts()).deleteAccount}
    />
  );
}
