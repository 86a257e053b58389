import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // Vite finds it in routes before their server code is left out, and would load the page again.
  optimizeDeps: { exclude: ['@countersign/server'] },
});
