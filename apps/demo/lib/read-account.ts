import { type PasskeyDescription, ServiceError } from '@countersign/core';
import {
  type DeviceDescription,
  fetchTransport,
  type Transport,
} from '@countersign/core/transport';
import type { Session } from '@countersign/server';
import { redirect } from 'next/navigation';
import { cognitoEndpoint } from './endpoint.ts';
import { endsSession } from './ends-session.ts';
import type { Offers } from './offers.ts';

/** What Cognito knows of a person, for their own eyes. */
export interface OwnUser {
  attributes: Readonly<Record<string, string>>;
  /** Second factors in use, by their names on the wire. */
  enabled: readonly string[];
  preferred: string | undefined;
  hasPassword: boolean;
}

/** What was read, or that it could not be. */
export type Read<T> = T | 'failed';

export interface Account {
  user: Read<OwnUser>;
  passkeys: Read<readonly PasskeyDescription[]>;
  devices: Read<readonly DeviceDescription[]>;
}

/**
 * Reads the account of the signed-in user, each part on its own, so that one failure leaves the
 * others. Redirects users who were signed out elsewhere, or whose tokens have expired.
 */
export async function readAccount(
  { accessToken: AccessToken }: Session,
  { passkeys, rememberedDevices }: Offers,
): Promise<Account> {
  // Nobody waits for a page as long as for a press of theirs.
  const call = fetchTransport({ endpoint: cognitoEndpoint(), timeout: 5000 });
  const parts = await Promise.all([
    outcome(readUser(call, AccessToken)),
    outcome(passkeys ? readPasskeys(call, AccessToken) : []),
    outcome(rememberedDevices ? readDevices(call, AccessToken) : []),
  ]);
  if (parts.includes('refused')) redirect('/account/ended');
  const [user, ownPasskeys, devices] = parts;
  return { user: orFailed(user), passkeys: orFailed(ownPasskeys), devices: orFailed(devices) };
}

const orFailed = <T>(part: T | 'refused' | 'failed'): Read<T> =>
  part === 'refused' ? 'failed' : part;

async function outcome<T>(reading: T | Promise<T>): Promise<T | 'refused' | 'failed'> {
  try {
    return await reading;
  } catch (error) {
    return error instanceof ServiceError && endsSession(error.code) ? 'refused' : 'failed';
  }
}

async function readUser(call: Transport, AccessToken: string): Promise<OwnUser> {
  const [user, factors] = await Promise.all([
    call('GetUser', { AccessToken }),
    call('GetUserAuthFactors', { AccessToken }),
  ]);
  return {
    attributes: Object.fromEntries(
      (user.UserAttributes ?? []).map(({ Name, Value = '' }) => [Name, Value]),
    ),
    enabled: user.UserMFASettingList ?? [],
    preferred: user.PreferredMfaSetting,
    hasPassword: factors.ConfiguredUserAuthFactors?.includes('PASSWORD') ?? false,
  };
}

/** Cognito keeps up to 20 passkeys of a user: one page holds them. */
async function readPasskeys(call: Transport, AccessToken: string) {
  const { Credentials } = await call('ListWebAuthnCredentials', { AccessToken, MaxResults: 20 });
  return Credentials ?? [];
}

async function readDevices(call: Transport, AccessToken: string): Promise<DeviceDescription[]> {
  const devices: DeviceDescription[] = [];
  let from: { PaginationToken?: string } = {};
  for (;;) {
    const page = await call('ListDevices', { AccessToken, Limit: 60, ...from });
    devices.push(...(page.Devices ?? []));
    if (page.PaginationToken === undefined) return devices;
    from = { PaginationToken: page.PaginationToken };
  }
}
