import { createRoot } from 'react-dom/client';
import '@countersign/react/styles.css';
import '@countersign/react/styles/sign-up.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
