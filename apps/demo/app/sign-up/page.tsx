import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sessions } from '../../lib/auth.ts';
import { texts } from '../../lib/texts.ts';
import { SignUpScreen } from './sign-up-screen.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).signIn.signUp,
});

/** A new account, through this server. Signed-in users already have one. */
export default async function SignUpPage() {
  if (await sessions().getSession()) redirect('/account');
  return <SignUpScreen mode="relay" />;
}
