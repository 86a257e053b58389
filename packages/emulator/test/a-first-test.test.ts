import { createSignIn } from '@countersign/core/flow';
import { fetchTransport } from '@countersign/core/transport';
import { createEmulator } from '@countersign/emulator';
import { expect, test } from 'vitest';

const emulator = createEmulator({
  seed: {
    pools: [
      {
        id: 'us-east-1_Test00001',
        create: {
          PoolName: 'test',
          UserPoolTier: 'ESSENTIALS',
          Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        },
        clients: [{ id: 'test', ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }],
        users: [
          {
            username: 'eli',
            attributes: { email: 'eli@example.com', email_verified: 'true' },
          },
        ],
      },
    ],
  },
});

test('a code by email signs in', async () => {
  const signIn = createSignIn({
    clientId: 'test',
    transport: fetchTransport({
      region: 'us-east-1',
      fetch: (input, init) => emulator.fetch(new Request(input, init)),
    }),
  });
  await signIn.identify({ username: 'eli' });
  await signIn.answer({ code: emulator.inbox.latest('eli@example.com')?.code ?? '' });
  expect(signIn.getState().at).toBe('signed-in');
});
