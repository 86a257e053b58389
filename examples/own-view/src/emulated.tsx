import { fetchTransport } from '@countersign/core/transport';
import { createEmulator } from '@countersign/emulator';
import { render } from '@testing-library/react';
import seed from '../seed.json' with { type: 'json' };
import { App } from './app.tsx';

/** A user pool in the test's own process: no port, no network, nothing shared between files. */
export const emulator = createEmulator({ seed });

/** The app, as it is, in front of that pool. */
export function renderApp(): void {
  const transport = fetchTransport({
    region: 'us-east-1',
    fetch: (input, init) => emulator.fetch(new Request(input, init)),
    retryDelay: 0,
  });
  render(<App transport={transport} />);
}
