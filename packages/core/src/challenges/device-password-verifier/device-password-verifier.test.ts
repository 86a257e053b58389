import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { devicePasswordVerifierFixtures } from './device-password-verifier.fixtures.ts';
import { devicePasswordVerifier } from './device-password-verifier.ts';

const { response } = devicePasswordVerifierFixtures.plain;

test.each(['SALT', 'SRP_B', 'SECRET_BLOCK'])('a missing %s is reported by name', (field) => {
  const ChallengeParameters = { ...response.ChallengeParameters, [field]: undefined };
  const malformed = expect.objectContaining({ code: 'MalformedChallenge', field });
  expect(() => devicePasswordVerifier.decode(wireOf({ ...response, ChallengeParameters }))).toThrow(
    malformed,
  );
});

test('the claim goes out with the device key', () => {
  const challenge = devicePasswordVerifier.decode(wireOf(response));
  const answer = {
    deviceKey: 'us-east-1_2f9c',
    timestamp: 'Sun Nov 8 09:05:03 UTC 2026',
    signature: 'c2ln',
  };
  expect(devicePasswordVerifier.encode(answer, challenge)).toEqual({
    DEVICE_KEY: 'us-east-1_2f9c',
    PASSWORD_CLAIM_SECRET_BLOCK: response.ChallengeParameters.SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: 'c2ln',
    TIMESTAMP: 'Sun Nov 8 09:05:03 UTC 2026',
  });
});
