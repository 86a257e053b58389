import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';

/**
 * Calls PostConfirmation after a user was confirmed or has reset a password with a code.
 * Source: developer guide, "Post confirmation Lambda trigger": ConfirmSignUp, AdminConfirmSignUp,
 * ConfirmForgotPassword, and SignUp when PreSignUp confirms.
 */
export async function postConfirmation(
  service: Service,
  reason: 'ConfirmSignUp' | 'ConfirmForgotPassword',
  subject: {
    pool: Pool;
    client: Client | undefined;
    user: User;
    metadata: Map<string, string>;
  },
): Promise<void> {
  const { pool, client, user, metadata } = subject;
  await service.lambdas.call('PostConfirmation', triggerSubject(pool, client, user.username), {
    source: `PostConfirmation_${reason}`,
    request: {
      userAttributes: triggerAttributes(user),
      clientMetadata: Object.fromEntries(metadata),
    },
    response: {},
  });
}
