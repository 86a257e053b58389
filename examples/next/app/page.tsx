import { returnPath } from '@countersign/server';
import { redirect } from 'next/navigation';
import { sessions } from '../lib/auth';
import { SignInPanel } from './sign-in-panel';

interface Props {
  searchParams: Promise<{ returnTo?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const next = returnPath((await searchParams).returnTo) ?? '/account';
  if (await sessions.getSession()) redirect(next);
  return <SignInPanel next={next} />;
}
