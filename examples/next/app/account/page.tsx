import { sessions } from '../../lib/auth';

export default async function AccountPage() {
  const { claims } = await sessions.requireSession();
  return <h1>Welcome back, {String(claims.email)}</h1>;
}
