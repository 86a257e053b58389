import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { hasSecret } from '../../../lib/place.ts';
import { texts } from '../../../lib/texts.ts';
import { SignUpScreen } from '../../sign-up/sign-up-screen.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).signIn.signUp,
});

/** A new account without a server between the page and Cognito. */
export default function DirectSignUpPage() {
  // It says why a page cannot call.
  if (hasSecret()) redirect('/direct');
  return <SignUpScreen mode="direct" />;
}
