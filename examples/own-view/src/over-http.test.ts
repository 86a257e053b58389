// @vitest-environment node
import { createSignIn } from '@countersign/core/flow';
import { fetchTransport } from '@countersign/core/transport';
import { startEmulator } from '@countersign/emulator/node';
import { expect, test } from 'vitest';
import seed from '../seed.json' with { type: 'json' };

test('eli signs in over HTTP, as a browser would', async () => {
  const { url, close } = await startEmulator({ port: 0, seed });
  const signIn = createSignIn({
    transport: fetchTransport({ endpoint: url }),
    clientId: 'example',
  });
  await signIn.identify({ username: 'eli' });

  const inbox = await fetch(`${url}/_emulator/inbox?to=eli@example.com`);
  const [message] = await inbox.json();
  await signIn.answer({ code: message.code });
  expect(signIn.getState().at).toBe('signed-in');
  await close();
});
