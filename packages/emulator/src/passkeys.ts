/**
 * Passkeys: registration and assertion, checked by @simplewebauthn/server, which is loaded only
 * once a passkey is used.
 */
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { type Bytes, fromBase64Url, fromUtf8, toBase64Url } from './bytes.ts';
import { isObject } from './lambdas.ts';
import type { Pool } from './model/pool.ts';
import type { Passkey, User } from './model/user.ts';
import type { Service } from './service.ts';

const load = () => import('@simplewebauthn/server');

interface ClientData {
  challenge: string;
  origin: string;
}

/** `undefined` for anything that is no credential of a browser. */
function readClientData(credential: unknown): ClientData | undefined {
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

export const originOf = (credential: unknown): string | undefined =>
  readClientData(credential)?.origin;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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

/** Checks an assertion and moves the counter on. */
export async function verifyAssertion(
  service: Service,
  pool: Pool,
  user: User,
  asked: { credential: string; challenge: string; requireUserVerification: boolean },
): Promise<boolean> {
  const credential = parse(asked.credential);
  const rpId = pool.mfa.webAuthn?.relyingPartyId;
  const data = readClientData(credential);
  const id = isObject(credential) ? credential['id'] : undefined;
  const passkey = typeof id === 'string' ? user.passkeys.get(id) : undefined;
  if (!rpId || !data || !passkey || !allowsOrigin(service, rpId, data.origin)) return false;
  if (!belongsTo(user, credential)) return false;
  const { verifyAuthenticationResponse } = await load();
  try {
    const result = await verifyAuthenticationResponse({
      // Its members were read above; the rest the library checks itself.
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: data.origin,
      expectedRPID: rpId,
      requireUserVerification: asked.requireUserVerification,
      credential: {
        id: passkey.id,
        publicKey: fromBase64Url(passkey.publicKey) as Bytes, // written by registration below
        counter: passkey.counter,
        transports: passkey.transports as AuthenticatorTransport[],
      },
    });
    if (!result.verified) return false;
    passkey.counter = result.authenticationInfo.newCounter;
    return true;
  } catch {
    return false;
  }
}

/** A user handle that came must be this user's. */
function belongsTo(user: User, credential: unknown): boolean {
  const response = isObject(credential) ? credential['response'] : undefined;
  const handle = isObject(response) ? response['userHandle'] : undefined;
  if (handle === undefined || handle === null) return true;
  return handle === userHandle(user);
}

export const userHandle = (user: User): string =>
  toBase64Url(new TextEncoder().encode(user.attributes.get('sub') ?? user.username));

/** Checks a new credential; `undefined` when it is not one the pool takes. */
export async function verifyRegistration(
  service: Service,
  credential: Record<string, unknown>,
  asked: { challenge: string; rpId: string; requireUserVerification: boolean },
): Promise<Passkey | undefined> {
  const origin = originOf(credential);
  if (origin === undefined) return undefined;
  const { verifyRegistrationResponse } = await load();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // As above.
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin,
      expectedRPID: asked.rpId,
      requireUserVerification: asked.requireUserVerification,
      supportedAlgorithmIDs: [-7, -257],
    });
    if (!verified || !registrationInfo) return undefined;
    const { credential: made } = registrationInfo;
    const attachment = credential['authenticatorAttachment'];
    return {
      id: made.id,
      publicKey: toBase64Url(made.publicKey),
      counter: made.counter,
      transports: made.transports ?? [],
      name: 'Passkey',
      ...(typeof attachment === 'string' && { attachment }),
      createdAt: service.clock.now(),
    };
  } catch {
    return undefined;
  }
}
