import { ChallengeError } from '../challenge-error.ts';
import { isObject } from '../challenges/parameters.ts';
import type { SessionDescription } from '../operations/shapes.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';
import { idOf, momentOf, shownText, withIds } from './wire-values.ts';

/** A session as its user sees it. Dates are in ms since the epoch. */
export interface OwnSession {
  readonly id: string;
  /**
   * Browser and system as Cognito names them; undefined when it knows neither. Cognito reads them from
   * the user agent of the call, which is a server's where a relay makes it.
   */
  readonly device: string | undefined;
  /** City and country, as far as Cognito knows them; the country may be a code. */
  readonly city: string | undefined;
  readonly country: string | undefined;
  readonly lastActive: number | undefined;
  /** True for the session of this page, and for the single sign-on session that it came from. */
  readonly isThisOne: boolean;
}

/** Ids of the sessions that this page revoked: Cognito still lists each of them for a while. */
const revoked = new WeakMap<AccountClient['call'], Set<string>>();

/** Returns the sessions to show, this one first, then the latest, without those that this page revoked. */
export function sessionsOf(
  account: AccountClient,
  listed: readonly SessionDescription[],
): readonly OwnSession[] {
  const origin = listed.find(isCurrent)?.OriginSessionId;
  const gone = revoked.get(account.call);
  const sessions = listed.map((session) => readSession(session, origin));
  return withIds(sessions, ({ id }) => id)
    .filter(({ id }) => !gone?.has(id))
    .sort(
      (a, b) =>
        Number(b.isThisOne) - Number(a.isThisOne) || (b.lastActive ?? 0) - (a.lastActive ?? 0),
    );
}

function readSession(session: SessionDescription, origin: string | undefined): OwnSession {
  const { SessionId, DeviceType, LastActiveDate, CreateDate, LastLocation } = session;
  const { City, Country } = isObject(LastLocation) ? LastLocation : {};
  const id = idOf(SessionId);
  const device = textOf(DeviceType);
  return {
    id,
    device: device && serverAgent.test(device) ? undefined : device,
    city: textOf(City),
    country: textOf(Country),
    lastActive: momentOf(LastActiveDate) ?? momentOf(CreateDate),
    isThisOne: isCurrent(session) || (id !== '' && id === origin),
  };
}

const isCurrent = ({ IsCurrentSession }: SessionDescription): boolean => IsCurrentSession === true;

/** Cognito says `unknown` where it does not know. */
function textOf(value: unknown): string | undefined {
  const text = shownText(value);
  return text === 'unknown' ? undefined : text;
}

/**
 * User agents of servers, such as a relay’s: the AWS SDK, and one word such as `node`. A browser names
 * at least itself and its system.
 */
const serverAgent = /^aws-sdk|^\S+$/;

/** Revokes another session. Succeeds when the session has ended already. */
export async function revokeSession(
  account: AccountClient,
  id: string,
  calling?: Calling,
): Promise<void> {
  await revoke(account, id, account.peek('sessions').data ?? [], calling);
  void account.load('sessions', true);
}

/**
 * Revokes every session but this one, also those that began after the page showed the list. If one call
 * fails, the sessions before it stay revoked.
 */
export async function revokeOtherSessions(
  account: AccountClient,
  calling?: Calling,
): Promise<void> {
  try {
    const listed = (await account.query('sessions').queryFn(calling)) ?? [];
    for (const { id, isThisOne } of sessionsOf(account, listed)) {
      // One by one: Cognito limits how many calls a user makes in a second.
      if (!isThisOne) await revoke(account, id, listed, calling);
    }
  } finally {
    void account.load('sessions', true);
  }
}

async function revoke(
  account: AccountClient,
  id: string,
  listed: readonly SessionDescription[],
  calling?: Calling,
): Promise<void> {
  const RevokeAssociatedSessions = sharesOrigin(listed, id) ? 'NONE' : 'LINKED';
  try {
    await account.call('RevokeUserSession', { SessionId: id, RevokeAssociatedSessions }, calling);
  } catch (cause) {
    // It has expired, or another tab or device has already revoked it.
    const isGone = cause instanceof ChallengeError && cause.code === 'ResourceNotFoundException';
    if (!isGone) throw cause;
  }
  const gone = revoked.get(account.call) ?? new Set();
  revoked.set(account.call, gone.add(id));
}

/**
 * Whether a session came from the same single sign-on session as this one, which `LINKED` would end
 * together with it (*unverified*; source: Cognito API reference, RevokeUserSession).
 */
function sharesOrigin(listed: readonly SessionDescription[], id: string): boolean {
  const origin = listed.find(isCurrent)?.OriginSessionId;
  const other = listed.find(({ SessionId }) => SessionId === id);
  return origin !== undefined && other?.OriginSessionId === origin;
}

/** What each refusal leads to. Source: Cognito API reference, Errors of RevokeUserSession. */
export const sessionsWays: Ways = { ...usualWays };
