import { redirect } from 'next/navigation';
import { sessions } from '../lib/auth';
import { SignInPanel } from './sign-in-panel';

export default async function SignInPage() {
  if (await sessions.getSession()) redirect('/account');
  return <SignInPanel />;
}
