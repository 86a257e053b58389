import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WireResponse } from '../wire.ts';
import { readOutcome } from './outcome.ts';

const asked = { ChallengeName: 'SMS_MFA', Session: 'AYABeA', ChallengeParameters: {} };

test('an AuthenticationResult without an access token is ignored in favor of the challenge', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constant({}),
        fc.jsonValue().filter((value) => !(value as { AccessToken?: unknown })?.AccessToken),
        fc.record(
          {
            AccessToken: fc.constantFrom('', null),
            IdToken: fc.string(),
            ExpiresIn: fc.integer(),
            TokenType: fc.constant('Bearer'),
          },
          { requiredKeys: [] },
        ),
      ),
      (AuthenticationResult) => {
        const response = { ...asked, AuthenticationResult } as WireResponse;
        expect(readOutcome(response)).toMatchObject({ challenge: { name: 'SMS_MFA' } });
        const neither = { AuthenticationResult, ChallengeParameters: {} } as WireResponse;
        expect(readOutcome(neither)).toMatchObject({ error: { code: 'MalformedChallenge' } });
      },
    ),
  );
});

test('an access token takes precedence over a challenge', () => {
  const response = { ...asked, AuthenticationResult: { AccessToken: 'a' } };
  expect(readOutcome(response)).toMatchObject({ tokens: { accessToken: 'a' } });
});

test('unreadable members beside the tokens do not refuse them', () => {
  const response = { AuthenticationResult: { AccessToken: 'a', IdToken: null }, Session: 7 };
  expect(readOutcome(response as unknown as WireResponse)).toMatchObject({
    tokens: { accessToken: 'a' },
  });
});

test.each([
  [{ TokenType: 'Bearer', Claims: {} }],
  [{ ExpiresIn: 3600, NewDeviceMetadata: { DeviceKey: 'k', DeviceGroupKey: 'g' } }],
])('a relay’s claims count as tokens: %j', (result) => {
  expect(readOutcome({ AuthenticationResult: result })).toHaveProperty('tokens');
});
