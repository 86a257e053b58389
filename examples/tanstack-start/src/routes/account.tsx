import { createFileRoute } from '@tanstack/react-router';
import { useServerFn } from '@tanstack/react-start';
import { readAccount, signOut } from '../session';

export const Route = createFileRoute('/account')({
  loader: () => readAccount(),
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
