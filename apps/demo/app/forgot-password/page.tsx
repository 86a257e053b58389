import type { Metadata } from 'next';
import { allowedFlow } from '../../lib/flows.ts';
import { placeOf } from '../../lib/place.ts';
import { texts } from '../../lib/texts.ts';
import { askedIn, type Query } from '../sign-in-screen.tsx';
import { ForgotPasswordPanel } from './forgot-password-panel.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).forgotPassword.title,
});

/** Sets a new password through this server, for the username in the page's address or in the form. */
export default async function ForgotPasswordPage({ searchParams }: { searchParams: Query }) {
  const { user } = await askedIn(searchParams);
  const { userPoolId, clientId, flows, passwordPolicy } = placeOf(user);
  const { forgotPassword } = await texts();
  return (
    <div className="demo-single">
      <ForgotPasswordPanel
        {...{ userPoolId, clientId, authFlow: allowedFlow(flows, undefined), passwordPolicy, user }}
        text={forgotPassword}
      />
    </div>
  );
}
