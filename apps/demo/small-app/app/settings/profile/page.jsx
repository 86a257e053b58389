import { sessions } from '../../../lib/auth.js';

/** For people who are signed in. */
export default async function ProfilePage() {
  const { claims } = await sessions.requireSession();
  return <h1>{String(claims.email)}</h1>;
}
