import { signInAddress } from '@countersign/server';
import { endNodeSession, renewNodeSession, toNodeHandler } from '@countersign/server/node';
import express from 'express';
import { accountPage } from './account.js';
import { auth } from './auth.js';

const app = express();

app.all('/api/auth', toNodeHandler(auth));

app.get('/account', async (request, response) => {
  const { session } = await renewNodeSession(auth, request, response);
  if (!session) return response.redirect(signInAddress('/', request.originalUrl));
  response.send(accountPage(session));
});

app.post('/sign-out', async (request, response) => {
  await endNodeSession(auth, request, response);
  response.redirect(303, '/');
});

app.use(express.static('dist'));
app.listen(Number(process.env.PORT ?? 3000));
