import { fetchTransport } from '@countersign/core/transport';
import '@countersign/react/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

// `pnpm emulator` listens there. For a pool at AWS: fetchTransport({ region: 'eu-west-1' }).
const transport = fetchTransport({ endpoint: 'http://127.0.0.1:9440' });

const root = document.getElementById('root');
if (!root) throw new TypeError('index.html has no #root, so there is nowhere to render.');
createRoot(root).render(
  <StrictMode>
    <App transport={transport} />
  </StrictMode>,
);
