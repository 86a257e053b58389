/** Reads what a browser's credential claims, before anything is verified. */
import { fromBase64Url, fromUtf8, toBase64Url } from '../bytes.ts';
import { isObject } from '../is-object.ts';
import type { Passkey, User } from '../model/user.ts';
import type { Service } from '../service.ts';

export const originOf = (credential: unknown): string | undefined =>
  readClientData(credential)?.origin;

/** Returns the challenge that a CREDENTIAL string claims to sign. */
export const credentialChallenge = (credential: string): string | undefined =>
  readClientData(parse(credential))?.challenge;

/** Returns the user's passkey that a CREDENTIAL string names. */
export function passkeyOf(user: User, credential: string): Passkey | undefined {
  const parsed = parse(credential);
  const id = isObject(parsed) ? parsed['id'] : undefined;
  return typeof id === 'string' ? user.passkeys.get(id) : undefined;
}

/**
 * Whether pages of this origin may use the pool's passkeys: the RP id's host and hosts below it
 * over https, `localhost` also over http, and the origins that the emulator was started with.
 */
export function allowsOrigin(service: Service, rpId: string, origin: string): boolean {
  if (service.config.origins.includes(origin)) return true;
  try {
    const { protocol, hostname } = new URL(origin);
    const ours = hostname === rpId || hostname.endsWith(`.${rpId}`);
    const local = hostname === 'localhost' || hostname.endsWith('.localhost');
    return ours && (protocol === 'https:' || (protocol === 'http:' && local));
  } catch {
    return false;
  }
}

export const userHandle = (user: User): string =>
  toBase64Url(new TextEncoder().encode(user.attributes.get('sub') ?? user.username));

/** Whether the credential's user handle, if it has one, is this user's. */
export function belongsTo(user: User, credential: unknown): boolean {
  const response = isObject(credential) ? credential['response'] : undefined;
  const handle = isObject(response) ? response['userHandle'] : undefined;
  if (handle === undefined || handle === null) return true;
  return handle === userHandle(user);
}

interface ClientData {
  challenge: string;
  origin: string;
}

/** Returns `undefined` when the value is not a browser's credential. */
export function readClientData(credential: unknown): ClientData | undefined {
  try {
    const response = isObject(credential) ? credential['response'] : undefined;
    const encoded = isObject(response) ? response['clientDataJSON'] : undefined;
    const bytes = typeof encoded === 'string' ? fromBase64Url(encoded) : undefined;
    const data: unknown = bytes && JSON.parse(fromUtf8(bytes));
    if (!isObject(data)) return undefined;
    const { challenge, origin } = data;
    return typeof challenge === 'string' && typeof origin === 'string'
      ? { challenge, origin }
      : undefined;
  } catch {
    return undefined;
  }
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
