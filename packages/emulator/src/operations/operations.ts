import type { WireOperation } from '@countersign/core';
import { adminUserOperations } from './admin-users.ts';
import type { Operation } from './call.ts';
import { clientOperations } from './clients.ts';
import { deviceOperations } from './devices.ts';
import { groupOperations } from './groups.ts';
import { initiateAuthOperations } from './initiate-auth.ts';
import { ownAccountOperations } from './own-account.ts';
import { passkeyOperations } from './passkeys.ts';
import { passwordOperations } from './passwords.ts';
import { poolOperations } from './pools.ts';
import { refreshOperations } from './refresh.ts';
import { respondToAuthChallengeOperations } from './respond-to-auth-challenge.ts';
import { signUpOperations } from './sign-up.ts';
import { softwareTokenOperations } from './software-token.ts';

/** Operations that a page may call and the emulator does not know: it tracks no sessions. */
type NotEmulated = 'ListUserSessions' | 'RevokeUserSession';

// Every other operation that a page may call, by core's table, has to be here.
const all = {
  ...poolOperations,
  ...clientOperations,
  ...groupOperations,
  ...adminUserOperations,
  ...initiateAuthOperations,
  ...respondToAuthChallengeOperations,
  ...refreshOperations,
  ...signUpOperations,
  ...passwordOperations,
  ...ownAccountOperations,
  ...softwareTokenOperations,
  ...deviceOperations,
  ...passkeyOperations,
} satisfies Record<Exclude<WireOperation, NotEmulated>, Operation>;

/** Every operation by its name on the wire. */
export const operations: ReadonlyMap<string, Operation> = new Map(Object.entries(all));
