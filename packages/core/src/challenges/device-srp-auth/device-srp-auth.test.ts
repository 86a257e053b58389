import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { deviceSrpAuth } from './device-srp-auth.ts';

test('no parameter is needed', () => {
  const challenge = deviceSrpAuth.decode(wireOf({ ChallengeName: 'DEVICE_SRP_AUTH' }));
  expect(deviceSrpAuth.encode({ deviceKey: 'us-east-1_2f9c', srpA: 'a1' }, challenge)).toEqual({
    DEVICE_KEY: 'us-east-1_2f9c',
    SRP_A: 'a1',
  });
});
