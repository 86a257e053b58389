import { addSetCookies } from '@countersign/server';
import type { APIRoute } from 'astro';
import { auth } from '../auth';

export const POST: APIRoute = async ({ request, redirect }) => {
  const { setCookies } = await auth.signOut(request);
  const response = redirect('/', 303);
  addSetCookies(response.headers, setCookies);
  return response;
};
