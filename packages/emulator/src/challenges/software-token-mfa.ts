import { codeMismatch, missingParameter, ServiceError } from '../service-error.ts';
import { finish } from '../sign-in/finish.ts';
import { clearFailures, countFailure, mfaKey, requireUnlocked } from '../sign-in/lock-out.ts';
import { spendTotp } from '../totp.ts';
import type { ChallengeScript } from './challenge-script.ts';

/** A code of an authenticator app as second factor. */
export const softwareTokenMfa: ChallengeScript<'SOFTWARE_TOKEN_MFA'> = {
  from: ['SOFTWARE_TOKEN_MFA'],
  forgiving: true,
  ask({ user, signIn }) {
    const name = user?.totp?.name;
    return {
      parameters: {
        ...(name !== undefined && { FRIENDLY_DEVICE_NAME: name }),
        USER_ID_FOR_SRP: signIn.username,
      },
      state: undefined,
    };
  },
  async answer(context, _session, responses) {
    const { service, pool, user } = context;
    const code =
      responses.get('SOFTWARE_TOKEN_MFA_CODE') ??
      // A code under another challenge's key counts as a wrong code.
      ([...responses.keys()].some((name) => name.endsWith('_CODE')) ? '' : undefined);
    if (code === undefined) throw missingParameter('SOFTWARE_TOKEN_MFA_CODE');
    if (!user?.totp)
      throw new ServiceError('SoftwareTokenMFANotFoundException', 'Software token MFA not found.');
    requireUnlocked(service, pool, mfaKey(context));
    const result = await spendTotp(user.totp, code, service.clock.now());
    if (result === 'used')
      throw new ServiceError(
        'ExpiredCodeException',
        'Your software token has already been used once.',
      );
    if (result === 'wrong') {
      countFailure(service, pool, mfaKey(context));
      throw codeMismatch('Invalid code received for user');
    }
    clearFailures(pool, mfaKey(context));
    return finish(context, 'otp');
  },
};
