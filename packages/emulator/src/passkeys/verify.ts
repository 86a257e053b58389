/**
 * Verifies registrations and assertions of passkeys with @simplewebauthn/server, which is loaded
 * when a passkey is first used.
 */
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { type Bytes, fromBase64Url, toBase64Url } from '../bytes.ts';
import type { Pool } from '../model/pool.ts';
import type { Passkey, User } from '../model/user.ts';
import type { Service } from '../service.ts';
import {
  allowsOrigin,
  belongsTo,
  originOf,
  parse,
  passkeyOf,
  readClientData,
} from './credential.ts';

const loadLibrary = () => import('@simplewebauthn/server');

/** Verifies an assertion and stores the passkey's new counter. */
export async function verifyAssertion(
  service: Service,
  pool: Pool,
  user: User,
  expected: { credential: string; challenge: string; requireUserVerification: boolean },
): Promise<boolean> {
  const credential = parse(expected.credential);
  const rpId = pool.mfa.webAuthn?.relyingPartyId;
  const data = readClientData(credential);
  const passkey = passkeyOf(user, expected.credential);
  if (!rpId || !data || !passkey || !allowsOrigin(service, rpId, data.origin)) return false;
  if (!belongsTo(user, credential)) return false;
  const { verifyAuthenticationResponse } = await loadLibrary();
  try {
    const result = await verifyAuthenticationResponse({
      // readClientData has checked the members used here; the library checks the others.
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: expected.challenge,
      expectedOrigin: data.origin,
      expectedRPID: rpId,
      requireUserVerification: expected.requireUserVerification,
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

/** Verifies a new credential. Returns `undefined` when the pool does not accept it. */
export async function verifyRegistration(
  service: Service,
  credential: Record<string, unknown>,
  expected: { challenge: string; rpId: string; requireUserVerification: boolean },
): Promise<Passkey | undefined> {
  const origin = originOf(credential);
  if (origin === undefined) return undefined;
  const { verifyRegistrationResponse } = await loadLibrary();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // readClientData has checked these members too.
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: expected.challenge,
      expectedOrigin: origin,
      expectedRPID: expected.rpId,
      requireUserVerification: expected.requireUserVerification,
      supportedAlgorithmIDs: [-7, -257],
    });
    if (!verified || !registrationInfo) return undefined;
    const { credential: registered } = registrationInfo;
    const attachment = credential['authenticatorAttachment'];
    return {
      id: registered.id,
      publicKey: toBase64Url(registered.publicKey),
      counter: registered.counter,
      transports: registered.transports ?? [],
      name: 'Passkey',
      ...(typeof attachment === 'string' && { attachment }),
      createdAt: service.clock.now(),
    };
  } catch {
    return undefined;
  }
}
