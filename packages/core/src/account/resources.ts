import { ChallengeError } from '../challenge-error.ts';
import { isObject, malformed } from '../challenges/parameters.ts';
import type { DeviceDescription, SessionDescription } from '../operations/shapes.ts';
import type { PasskeyDescription } from '../passkey.ts';
import { providerIn } from './identities.ts';
import type { Calling, OwnCall } from './own-call.ts';
import { idOf } from './wire-values.ts';

/**
 * What of an account is read, each by one function. Everything is plain JSON, so that a server can
 * read it and hand it to the page.
 */
export const resources = {
  user: readUser,
  factors: readFactors,
  passkeys: readPasskeys,
  devices: readDevices,
  sessions: readSessions,
} satisfies { [name: string]: (call: OwnCall, calling?: Calling) => Promise<unknown> };

export type Resource = keyof typeof resources;

export type AccountData = { [R in Resource]: Awaited<ReturnType<(typeof resources)[R]>> };

/** The user as Cognito knows them. */
export interface OwnUser {
  /** Cognito's own name for the user, as in the claim `cognito:username`. */
  readonly username: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Second factors that are on, by their names on the wire. */
  readonly secondSteps: readonly string[];
  /** The one that Cognito asks for first. */
  readonly preferred?: string;
  /**
   * The provider that the user signs in with, by its name in the pool. Users of the pool's own have none,
   * also when identities at providers are linked to them.
   */
  readonly provider?: string;
}

async function readUser(call: OwnCall, calling?: Calling): Promise<OwnUser> {
  const output = await call('GetUser', {}, calling);
  const { Username, UserAttributes, UserMFASettingList, PreferredMfaSetting: preferred } = output;
  if (typeof Username !== 'string') throw malformed('Username');
  const attributes = attributesOf(UserAttributes);
  const provider = providerIn(attributes['identities']);
  return {
    username: Username,
    attributes,
    secondSteps: textsIn(UserMFASettingList),
    ...(typeof preferred === 'string' && preferred !== '' && { preferred }),
    ...(provider && { provider }),
  };
}

/** How the user can begin a sign-in: PASSWORD, WEB_AUTHN and so on. */
async function readFactors(call: OwnCall, calling?: Calling): Promise<readonly string[]> {
  const { ConfiguredUserAuthFactors } = await call('GetUserAuthFactors', {}, calling);
  return textsIn(ConfiguredUserAuthFactors);
}

function readPasskeys(call: OwnCall, calling?: Calling): Promise<readonly PasskeyDescription[]> {
  return everyPage(async (NextToken) => {
    const page = { MaxResults: 20, ...(NextToken !== undefined && { NextToken }) };
    const output = await call('ListWebAuthnCredentials', page, calling);
    return { items: output.Credentials, next: output.NextToken };
  });
}

function readDevices(call: OwnCall, calling?: Calling): Promise<readonly DeviceDescription[]> {
  return everyPage(async (PaginationToken) => {
    const page = { Limit: 60, ...(PaginationToken !== undefined && { PaginationToken }) };
    const output = await call('ListDevices', page, calling);
    return { items: output.Devices, next: output.PaginationToken };
  });
}

/** Errors of a pool that does not track sessions. Source: Cognito API reference, ListUserSessions. */
const untracked = new Set(['OperationNotEnabledException', 'FeatureUnavailableInTierException']);

/** Null for a pool that does not track sessions. */
async function readSessions(
  call: OwnCall,
  calling?: Calling,
): Promise<readonly SessionDescription[] | null> {
  try {
    return await everyPage(async (NextToken) => {
      const page = NextToken === undefined ? {} : { NextToken };
      const output = await call('ListUserSessions', page, calling);
      return { items: output.Sessions, next: output.NextToken };
    });
  } catch (cause) {
    if (cause instanceof ChallengeError && untracked.has(cause.code)) return null;
    throw cause;
  }
}

const maxPages = 100;

/** All pages of a list; it ends where a page comes again, and anyway after many. */
async function everyPage<T>(
  read: (
    next: string | undefined,
  ) => Promise<{ items?: T[] | undefined; next?: string | undefined }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string | undefined>();
  let next: string | undefined;
  do {
    seen.add(next);
    const page = await read(next);
    if (Array.isArray(page.items)) items.push(...page.items.filter(isObject));
    next = idOf(page.next) || undefined;
  } while (next !== undefined && !seen.has(next) && seen.size < maxPages);
  return items;
}

/** Returns the attributes of a user or a device whose values are text. */
export const attributesOf = (attributes: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Array.isArray(attributes) ? attributes.filter(isObject) : [])
      .map(({ Name, Value = '' }) => [Name, Value])
      .filter((pair): pair is [string, string] => pair.every((part) => typeof part === 'string')),
  );

const textsIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
