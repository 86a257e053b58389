/** What a browser's credential says about itself, read before anything is verified. */
import { fromBase64Url, fromUtf8, toBase64Url } from '../bytes.ts';
import { isObject } from '../is-object.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';

export const originOf = (credential: unknown): string | undefined =>
  readClientData(credential)?.origin;

/** The challenge that a CREDENTIAL string was signed for. */
export const credentialChallenge = (credential: string): string | undefined =>
  readClientData(parse(credential))?.challenge;

/**
 * Whether a page of this origin may use the pool's passkeys: the RP id's own host or one below it,
 * over https; `localhost` also over http; or an origin the emulator was started with.
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

/** A user handle that came must be this user's. */
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

/** `undefined` for anything that is no credential of a browser. */
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
