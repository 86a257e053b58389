import { sameText } from '../bytes.ts';
import type { ClaimState } from '../model/challenge-types.ts';
import { srpIdentity } from '../pools/passwords.ts';
import {
  incorrectPassword,
  invalidParameter,
  missingParameter,
  notAuthorized,
} from '../service-error.ts';
import { failedPassword, refuseWithoutPassword } from '../sign-in/check-password.ts';
import { afterPassword, takeDeviceKey } from '../sign-in/next-step.ts';
import type { Responses, Turn } from '../sign-in/turn.ts';
import {
  makeSecretBlock,
  makeVerifier,
  provesSecret,
  readTimestamp,
  simulatedSalt,
  startExchange,
} from '../srp/srp-server.ts';
import type { ChallengeScript } from './challenge-script.ts';

/** The SRP proof of a password. USER_SRP_AUTH sends no Session: SECRET_BLOCK finds it again. */
export const passwordVerifier: ChallengeScript<'PASSWORD_VERIFIER'> = {
  from: ['PASSWORD_VERIFIER'],
  async ask(turn, { srpA }) {
    const { pool, user, signIn } = turn;
    const stored =
      user?.password ??
      (await makeVerifier(
        srpIdentity(pool, signIn.username),
        crypto.randomUUID(),
        await simulatedSalt(pool.simulationKey, signIn.username),
      ));
    const claim = startExchange(srpA, stored);
    if (!claim) throw invalidParameter('Invalid SRP_A');
    const secretBlock = makeSecretBlock();
    return {
      parameters: {
        SALT: stored.salt,
        SECRET_BLOCK: secretBlock,
        SRP_B: claim.bigB,
        USERNAME: signIn.username,
        USER_ID_FOR_SRP: signIn.username,
      },
      state: { secretBlock, claim },
      ...(signIn.flow === 'USER_SRP_AUTH' && { withoutSession: secretBlock }),
    };
  },
  async answer(turn, { state }, responses) {
    // Before the proof and without spending it: the client drops the key and sends the same again.
    takeDeviceKey(turn, responses.get('DEVICE_KEY'));
    refuseWithoutPassword(turn);
    const proven = await provesClaim(
      turn,
      state,
      srpIdentity(turn.pool, turn.signIn.username),
      responses,
    );
    if (!proven || !turn.user?.password) throw failedPassword(turn);
    return afterPassword(turn);
  },
};

/** How far a client's clock may be off, in milliseconds. */
const tolerance = 5 * 60_000;

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
