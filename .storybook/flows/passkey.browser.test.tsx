import { composeStories } from '@storybook/react-vite';
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import * as stories from './passkey.stories.tsx';

const { AddedAndUsed } = composeStories(stories);

test('the browser’s own prompts make a passkey and prove it, start to end', async () => {
  // Its `send` comes with the provider's types, which the whole repository's config depends on.
  const session = cdp() as unknown as Session;
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await AddedAndUsed.run({ args: { authenticator: 'browser' } });
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toEqual([expect.objectContaining({ rpId: location.hostname, signCount: 2 })]);
  await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
});

/** Source: Chrome DevTools Protocol, WebAuthn. */
interface Session {
  send(
    method: `WebAuthn.${string}`,
    params?: object,
  ): Promise<{ authenticatorId?: string; credentials?: readonly object[] }>;
}
