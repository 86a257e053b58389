import type { WireOperation } from '@countersign/core';
import { Input } from '../input.ts';
import { requireServed } from '../replicas/allowed.ts';
import { validateInput } from '../validation/validate.ts';
import { adminUserOperations } from './admin-users.ts';
import type { Call, Operation } from './call.ts';
import { clientSecretOperations } from './client-secrets.ts';
import { clientOperations } from './clients.ts';
import { deviceOperations } from './devices.ts';
import { domainOperations } from './domains.ts';
import { groupOperations } from './groups.ts';
import { identityProviderOperations } from './identity-providers.ts';
import { initiateAuthOperations } from './initiate-auth.ts';
import { linkedUserOperations } from './linked-users.ts';
import { ownAccountOperations } from './own-account.ts';
import { passkeyOperations } from './passkeys.ts';
import { passwordOperations } from './passwords.ts';
import { poolOperations } from './pools.ts';
import { refreshOperations } from './refresh.ts';
import { replicaOperations } from './replicas.ts';
import { resourceServerOperations } from './resource-servers.ts';
import { respondToAuthChallengeOperations } from './respond-to-auth-challenge.ts';
import { signUpOperations } from './sign-up.ts';
import { softwareTokenOperations } from './software-token.ts';
import { tagOperations } from './tags.ts';
import { termsOperations } from './terms.ts';
import { userSessionOperations } from './user-sessions.ts';
import { userSettingsOperations } from './user-settings.ts';

/** Every operation that a page may call, by core's table, has to be here. */
const all = {
  ...poolOperations,
  ...replicaOperations,
  ...clientOperations,
  ...clientSecretOperations,
  ...termsOperations,
  ...domainOperations,
  ...resourceServerOperations,
  ...identityProviderOperations,
  ...linkedUserOperations,
  ...tagOperations,
  ...groupOperations,
  ...adminUserOperations,
  ...initiateAuthOperations,
  ...respondToAuthChallengeOperations,
  ...refreshOperations,
  ...signUpOperations,
  ...passwordOperations,
  ...ownAccountOperations,
  ...userSettingsOperations,
  ...userSessionOperations,
  ...softwareTokenOperations,
  ...deviceOperations,
  ...passkeyOperations,
} satisfies Record<WireOperation, Operation>;

/** A call with its body as the client sent it. */
type RawCall = Omit<Call, 'input'> & { input: object };

/** Every operation by its name on the wire. Each checks its input against the service's model first. */
export const operations: ReadonlyMap<string, (call: RawCall) => object | Promise<object>> = new Map(
  Object.entries(all).map(([name, operation]) => [
    name,
    ({ input, ...call }: RawCall) => {
      validateInput(name, input);
      if (call.service.secondary) requireServed(name);
      return operation({ ...call, input: new Input(input) });
    },
  ]),
);
