import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { adminNoSrpAuth } from './admin-no-srp-auth.ts';

test('encode returns the password for the app’s server', () => {
  const challenge = adminNoSrpAuth.decode(wireOf({ ChallengeName: 'ADMIN_NO_SRP_AUTH' }));
  expect(adminNoSrpAuth.encode({ password: 'p' }, challenge)).toEqual({ PASSWORD: 'p' });
});
