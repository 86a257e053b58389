import { sameText } from '../bytes.ts';
import type { ClaimState } from '../model/challenge-types.ts';
import {
  incorrectPassword,
  invalidParameter,
  missingParameter,
  notAuthorized,
} from '../service-error.ts';
import type { Responses, Turn } from '../sign-in/turn.ts';
import { provesSecret, readTimestamp } from '../srp/srp-server.ts';

export async function provesClaim(
  turn: Turn,
  state: ClaimState,
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
  // The client knows nothing of a clock that was moved here, so the machine's time will do too.
  const { clock } = turn.service;
  const off = Math.min(Math.abs(clock.now() - time), Math.abs(clock.machine() - time));
  if (off > tolerance) throw notAuthorized('Incorrect username or password.');
  return provesSecret(state.claim, identity, block, timestamp, signature);
}

/** How far a client's clock may be off, in milliseconds. */
const tolerance = 5 * 60_000;
