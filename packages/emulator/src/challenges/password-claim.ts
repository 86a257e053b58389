import { sameText } from '../bytes.ts';
import type { SrpState } from '../model/challenge-types.ts';
import {
  incorrectPassword,
  invalidParameter,
  missingParameter,
  notAuthorized,
} from '../service-error.ts';
import type { Responses, SignInContext } from '../sign-in/context.ts';
import { provesSecret, readTimestamp } from '../srp/srp-server.ts';

export async function verifyPasswordClaim(
  context: SignInContext,
  state: SrpState,
  identity: string,
  responses: Responses,
): Promise<boolean> {
  const [block, timestamp, signature] = [
    'PASSWORD_CLAIM_SECRET_BLOCK',
    'TIMESTAMP',
    'PASSWORD_CLAIM_SIGNATURE',
  ].map((key) => {
    const value = responses.get(key);
    if (value === undefined) throw missingParameter(key);
    return value;
  }) as [string, string, string]; // three in, three out
  if (!sameText(block, state.secretBlock)) throw incorrectPassword();
  const time = readTimestamp(timestamp);
  if (time === undefined)
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  // A client does not know that a test moved the emulator's clock, so the machine's time is
  // accepted too.
  const { clock } = context.service;
  const off = Math.min(Math.abs(clock.now() - time), Math.abs(clock.machine() - time));
  if (off > maxClockSkewMs) throw notAuthorized('Incorrect username or password.');
  return provesSecret(state.claim, identity, block, timestamp, signature);
}

/** How far a client's clock may be off. */
const maxClockSkewMs = 5 * 60_000;
