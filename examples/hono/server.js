import { addSetCookies, signInAddress } from '@countersign/server';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { accountPage } from './account.js';
import { auth } from './auth.js';

const app = new Hono();

app.all('/api/auth', (context) => auth(context.req.raw));

app.get('/account', async (context) => {
  const { pathname, search } = new URL(context.req.url);
  const { session, setCookies } = await auth.renewSession(context.req.raw);
  const response = session
    ? await context.html(accountPage(session))
    : context.redirect(signInAddress('/', pathname + search));
  addSetCookies(response.headers, setCookies);
  return response;
});

app.post('/sign-out', async (context) => {
  const { setCookies } = await auth.signOut(context.req.raw);
  const response = context.redirect('/', 303);
  addSetCookies(response.headers, setCookies);
  return response;
});

app.use(serveStatic({ root: './dist' }));
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
