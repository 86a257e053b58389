import { createSignIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { expect, test } from 'vitest';
import { kindsOf } from './kinds.ts';

test('kindsOf keeps the service’s order', () => {
  expect(kindsOf(['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'])).toEqual({
    here: ['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'],
    elsewhere: [],
  });
});

test('SMS_MFA and unknown names cannot be set up here', () => {
  expect(kindsOf(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'VOICE_OTP', '__proto__'])).toEqual({
    here: ['SOFTWARE_TOKEN_MFA'],
    elsewhere: ['SMS_MFA', 'VOICE_OTP', '__proto__'],
  });
});

test('EMAIL_MFA and EMAIL_OTP are one kind', () => {
  expect(kindsOf(['EMAIL_MFA', 'EMAIL_OTP']).here).toEqual(['EMAIL_OTP']);
});

const names = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP', 'EMAIL_MFA', 'VOICE_MFA', '__proto__'];

// Neither can import the other's list: each is loaded at another time, and shared code is a file more.
test.each(subsets(names).map((list) => [list]))(
  'with %j the flow requests a key only if an app is the only choice',
  async (list) => {
    const called: string[] = [];
    // One script stands in for every operation.
    const transport = (async (operation: string) => {
      called.push(operation);
      return { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 's2' };
    }) as unknown as Transport;
    const ChallengeParameters = { MFAS_CAN_SETUP: JSON.stringify(list) };
    const asked = { ChallengeName: 'MFA_SETUP', Session: 's1', ChallengeParameters };
    const client = createSignIn({ transport, clientId: 'client' });
    await client.continueFrom(asked, { username: 'dana' });
    const { here } = kindsOf(list);
    const onlyApp = here.length === 1 && here[0] === 'SOFTWARE_TOKEN_MFA';
    expect(called).toEqual(onlyApp ? ['AssociateSoftwareToken'] : []);
  },
);

function subsets([name, ...others]: readonly string[]): string[][] {
  return name === undefined ? [[]] : subsets(others).flatMap((one) => [one, [name, ...one]]);
}
