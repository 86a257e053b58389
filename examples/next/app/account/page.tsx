import { redirect } from 'next/navigation';
import { sessions } from '../../lib/auth';

export default async function AccountPage() {
  const { claims } = await sessions.requireSession();
  return (
    <>
      <h1>Welcome back, {String(claims.email)}</h1>
      <form action={signOut}>
        <button type="submit">Sign out</button>
      </form>
    </>
  );
}

async function signOut() {
  'use server';
  await sessions.signOut();
  redirect('/');
}
