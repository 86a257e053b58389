import { createFileRoute, redirect } from '@tanstack/react-router';
import { useServerFn } from '@tanstack/react-start';
import { readAccount, signOut } from '../session';

export const Route = createFileRoute('/account')({
  loader: async ({ location }) => {
    const account = await readAccount();
    if (!account) throw redirect({ to: '/', search: { returnTo: location.href } });
    return account;
  },
  component: Account,
});

function Account() {
  const { email } = Route.useLoaderData();
  const leave = useServerFn(signOut);
  return (
    <>
      <h1>Welcome back, {email}</h1>
      <button type="button" onClick={() => leave()}>
        Sign out
      </button>
    </>
  );
}
