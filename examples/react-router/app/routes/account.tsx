import { Form } from 'react-router';
import { requireSession, sessionContext, signOut } from '../session.server';
import type { Route } from './+types/account';

export const middleware = [requireSession];

export const loader = ({ context }: Route.LoaderArgs) => ({
  email: String(context.get(sessionContext).claims['email']),
});

export const action = ({ request }: Route.ActionArgs) => signOut(request);

export default function Account({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1>Welcome back, {loaderData.email}</h1>
      <Form method="post">
        <button type="submit">Sign out</button>
      </Form>
    </>
  );
}
