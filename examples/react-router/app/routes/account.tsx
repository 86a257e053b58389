import { addSetCookies } from '@countersign/server';
import { Form, redirect } from 'react-router';
import { auth, requireSession, sessionContext } from '../session.server';
import type { Route } from './+types/account';

export const middleware = [requireSession];

export const loader = ({ context }: Route.LoaderArgs) => ({
  email: String(context.get(sessionContext).claims['email']),
});

export async function action({ request }: Route.ActionArgs) {
  const { setCookies } = await auth.signOut(request);
  const response = redirect('/');
  addSetCookies(response.headers, setCookies);
  return response;
}

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
