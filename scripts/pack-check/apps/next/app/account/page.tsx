import { sessions } from '../../lib/auth';

export default async function AccountPage() {
  const { claims } = await sessions.requireSession();
  return <h1>You are signed in as {String(claims.email)}</h1>;
}
