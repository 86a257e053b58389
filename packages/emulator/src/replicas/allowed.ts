import type { ChallengeName } from '../model/challenge-types.ts';
import { ServiceError } from '../service-error.ts';

/**
 * What a secondary Region serves besides reading: it signs users in and out, and sets what it has for
 * itself. It neither creates users nor changes their attributes, passwords or factors.
 * Source: API reference, UserPoolReplicaType, Role; developer guide, "Multi-Region replication for user
 * pools". No page lists the operations.
 */
const served: ReadonlySet<string> = new Set([
  'InitiateAuth',
  'AdminInitiateAuth',
  'RespondToAuthChallenge',
  'AdminRespondToAuthChallenge',
  'RevokeToken',
  'GlobalSignOut',
  'AdminUserGlobalSignOut',
  'RevokeUserSession',
  'AdminRevokeUserSession',
  'ConfirmDevice',
  'UpdateDeviceStatus',
  'AdminUpdateDeviceStatus',
  'ForgetDevice',
  'AdminForgetDevice',
  'TagResource',
  'UntagResource',
  'UpdateUserPool',
  'UpdateUserPoolReplica',
]);

const reads = /^(?:Admin)?(?:Get|List|Describe)(?!UserAttributeVerificationCode)/;

/** The first needs what only the primary Region has; the others change a user. */
const unserved: ReadonlySet<ChallengeName> = new Set([
  'SOFTWARE_TOKEN_MFA',
  'MFA_SETUP',
  'NEW_PASSWORD_REQUIRED',
]);

export const notInThisRegion = (what: string): ServiceError =>
  new ServiceError(
    'OperationNotEnabledException',
    `${what} is not supported in the secondary Region of a user pool.`,
  );

/** @throws {ServiceError} OperationNotEnabledException. */
export function requireServed(operation: string): void {
  if (!served.has(operation) && !reads.test(operation)) throw notInThisRegion(operation);
}

/** @throws {ServiceError} OperationNotEnabledException. */
export function requireServedChallenge(name: ChallengeName): void {
  if (unserved.has(name)) throw notInThisRegion(name);
}
