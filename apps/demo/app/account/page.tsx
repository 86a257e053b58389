import { createAccount, readAccount } from '@countersign/core/account';
import { fetchTransport } from '@countersign/core/transport';
import type { Metadata } from 'next';
import { accountPlace } from '../../lib/account-place.ts';
import { auth, sessions } from '../../lib/auth.ts';
import { cognitoEndpoint } from '../../lib/endpoint.ts';
import { flows } from '../../lib/flows.ts';
import { placeOfClient } from '../../lib/place.ts';
import { signInAddress } from '../../lib/sign-in-address.ts';
import { accountMessages, texts } from '../../lib/texts.ts';
import { RelayAccount } from './relay-account.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).account.title,
});

/** The server renders this page for the signed-in user: one section for each thing that the pool offers. */
export default async function AccountPage() {
  const session = await sessions().requireSession();
  const place = accountPlace(placeOfClient(String(session.claims['aud'])));
  const server = createAccount({
    // The user waits for this page, so give up sooner than after a press of a button.
    transport: fetchTransport({ endpoint: cognitoEndpoint(), timeout: 5000 }),
    getAccessToken: () => session.accessToken,
  });
  const lists = (['passkeys', 'devices', 'sessions'] as const).filter((name) =>
    place.sections.includes(name),
  );
  const address = signInAddress('relay', String(session.claims['email'] ?? ''), flows[0]);
  return (
    <RelayAccount
      place={place}
      initialSession={auth(place.clientId)?.initialSession(session) ?? null}
      initial={await readAccount(server, ['user', 'factors', ...lists])}
      signIn="/"
      ended={`${address}${address.includes('?') ? '&' : '?'}ended`}
      text={(await texts()).account}
      messages={await accountMessages()}
    />
  );
}
