import react from '@vitejs/plugin-react';
import { type Connect, defineConfig, type Plugin } from 'vite';

/** Stands in for an API of yours, which would verify the token, e.g. by `aws-jwt-verify`. */
const orders: Connect.NextHandleFunction = ({ headers }, response) => {
  const isSignedIn = headers.authorization?.startsWith('Bearer eyJ') ?? false;
  response.statusCode = isSignedIn ? 200 : 401;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(isSignedIn ? ['Coffee', 'Filter papers'] : []));
};

const api: Plugin = {
  name: 'api',
  configureServer: ({ middlewares }) => void middlewares.use('/api/orders', orders),
  configurePreviewServer: ({ middlewares }) => void middlewares.use('/api/orders', orders),
};

export default defineConfig({ plugins: [react(), api] });
