import { simulatedDeliveryDetails } from '../messages/destination.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { spendCode } from '../pools/codes.ts';
import { migrateUser } from '../pools/migrate-user.ts';
import { passwordMatches, setPassword } from '../pools/passwords.ts';
import { postConfirmation } from '../pools/post-confirmation.ts';
import { requireResettable, sendResetCode } from '../pools/recovery.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import type { Service } from '../service.ts';
import { expiredCode, incorrectPassword, noSuchCombination } from '../service-error.ts';
import { clearFailures, countFailure, requireUnlocked } from '../sign-in/lock-out.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './call.ts';
import { namedUser } from './named-user.ts';

export const passwordOperations = {
  async ForgotPassword(call) {
    const { service, input } = call;
    const { pool, client, name, user: existing } = await namedUser(call);
    const user =
      existing ??
      (await migrateUser(service, pool, client, name, {
        source: 'ForgotPassword',
        validationData: new Map(),
        metadata: input.map('ClientMetadata'),
      }));
    if (!user) {
      if (!client.hidesUnknownUsers) throw noSuchCombination();
      return { CodeDeliveryDetails: simulatedDeliveryDetails(name) };
    }
    requireResettable(user);
    return {
      CodeDeliveryDetails: await sendResetCode({
        service,
        pool,
        client,
        user,
        metadata: input.map('ClientMetadata'),
      }),
    };
  },

  async ConfirmForgotPassword(call) {
    const { service, input } = call;
    const { pool, client, user } = await namedUser(call);
    const code = input.text('ConfirmationCode');
    const password = input.text('Password');
    if (!user) throw client.hidesUnknownUsers ? expiredCode() : noSuchCombination();
    await resetWithCode(service, pool, user, code, password);
    const metadata = input.map('ClientMetadata');
    await postConfirmation(service, 'ConfirmForgotPassword', { pool, client, user, metadata });
    return {};
  },

  async ChangePassword(call) {
    const { service, input } = call;
    const { pool, user } = await bearerOf(call);
    const proposed = input.text('ProposedPassword');
    const previous = input.optionalText('PreviousPassword');
    requireUnlocked(service, pool, user.username);
    if (user.password && !(await passwordMatches(pool, user, previous ?? ''))) {
      countFailure(service, pool, user.username);
      throw incorrectPassword();
    }
    await setPassword(pool, user, proposed);
    clearFailures(pool, user.username);
    touch(service, user);
    return {};
  },
} satisfies Operations;

async function resetWithCode(
  service: Service,
  pool: Pool,
  user: User,
  code: string,
  password: string,
): Promise<void> {
  const sent = user.codes.get('reset');
  const channel = spendCode(service, user, 'reset', code);
  try {
    await setPassword(pool, user, password);
  } catch (cause) {
    // A password that the policy refuses does not use up the code.
    if (sent) user.codes.set('reset', sent);
    throw cause;
  }
  if (channel && user.attributes.get(channel)) verifyAttribute(pool, user, channel);
  if (user.status !== 'CONFIRMED') user.status = 'CONFIRMED';
  clearFailures(pool, user.username);
  touch(service, user);
}
