import type { Metadata } from 'next';
import { auth, sessions } from '../../lib/auth.ts';
import { placeOfClient } from '../../lib/place.ts';
import { readAccount } from '../../lib/read-account.ts';
import { texts } from '../../lib/texts.ts';
import './account.css';
import { AccountProvider } from './account-provider.tsx';
import { AuthenticatorApp } from './authenticator-app.tsx';
import { Claims } from './claims.tsx';
import { Contact } from './contact.tsx';
import { DeleteOwnAccount } from './delete-own-account.tsx';
import { Devices } from './devices.tsx';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { SecondStep } from './second-step.tsx';
import { SignOut } from './sign-out.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).account.page.title,
});

/** The server renders this page for the signed-in user: one section for each thing that the pool offers. */
export default async function ServerAccountPage() {
  const session = await sessions().requireSession();
  const { account: text, deleteAccount } = await texts();
  const { claims, username, expiresAt } = session;
  const { clientId, offers, signsUp } = placeOfClient(String(claims['aud']));
  const { user, passkeys, devices } = await readAccount(session, offers);
  const hasApps = offers.mfa !== 'OFF' && offers.secondFactors.includes('SOFTWARE_TOKEN_MFA');
  return (
    <AccountProvider
      {...{ clientId, username, text }}
      initial={auth(clientId)?.initialSession(session) ?? null}
      name={String(claims['email'] ?? username)}
    >
      <div className="demo-article">
        <h1>{text.page.title}</h1>
        <Claims {...{ claims, expiresAt }} text={text.claims} />
        {offers.passwords && <Password user={user} policy={signsUp.passwordPolicy} />}
        {offers.passkeys && <Passkeys passkeys={passkeys} />}
        <Contact user={user} />
        {hasApps && <AuthenticatorApp user={user} />}
        <SecondStep user={user} offers={offers} />
        {offers.rememberedDevices && <Devices devices={devices} />}
        <DeleteOwnAccount text={deleteAccount} />
        <SignOut />
      </div>
    </AccountProvider>
  );
}
