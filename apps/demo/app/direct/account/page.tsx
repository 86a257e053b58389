import type { Metadata } from 'next';
import { accountPlace } from '../../../lib/account-place.ts';
import { cognitoEndpoint } from '../../../lib/endpoint.ts';
import { places } from '../../../lib/place.ts';
import { accountMessages, texts } from '../../../lib/texts.ts';
import { DirectAccount } from './direct-account.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).account.title,
});

export default async function AccountPage() {
  return (
    <DirectAccount
      places={places().map(accountPlace)}
      endpoint={cognitoEndpoint()}
      text={(await texts()).account}
      messages={await accountMessages()}
    />
  );
}
