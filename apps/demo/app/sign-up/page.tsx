import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sessions } from '../../lib/auth.ts';
import { allowedFlow } from '../../lib/flows.ts';
import { places } from '../../lib/place.ts';
import { texts } from '../../lib/texts.ts';
import { SignUpPanel } from './sign-up-panel.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).signUp.title,
});

/** A new account, through this server. Signed-in users already have one. */
export default async function SignUpPage() {
  if (await sessions().getSession()) redirect('/account');
  const [{ userPoolId, clientId, flows, signsUp }] = places();
  const authFlow = allowedFlow(flows, undefined);
  const { signUp } = await texts();
  return (
    <div className="demo-single">
      <SignUpPanel {...{ userPoolId, clientId, authFlow, signsUp }} text={signUp} />
    </div>
  );
}
