import { randomBytes, toBase64Url } from '../bytes.ts';
import { isObject } from '../is-object.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { allowsOrigin, originOf, userHandle } from '../passkeys/credential.ts';
import { verifyRegistration } from '../passkeys/verify.ts';
import { epochSeconds } from '../pools/users.ts';
import {
  invalidParameter,
  limitExceeded,
  resourceNotFound,
  ServiceError,
} from '../service-error.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

/** Source: developer guide, passkeys: up to 20 per user. */
const maxPasskeys = 20;
const registrationLifeMs = 180_000;

export const passkeyOperations = {
  async StartWebAuthnRegistration(call) {
    const { pool, user } = await bearerOf(call);
    const { rpId, settings } = relyingParty(pool);
    if (user.passkeys.size >= maxPasskeys)
      throw limitExceeded('Maximum number of passkeys reached.');
    const challenge = toBase64Url(randomBytes(16));
    user.pendingPasskey = { challenge, expiresAt: call.service.clock.now() + registrationLifeMs };
    const name = displayedName(pool, user);
    return {
      CredentialCreationOptions: {
        rp: { id: rpId, name: rpId },
        user: { id: userHandle(user), name, displayName: user.attributes.get('name') ?? name },
        challenge,
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        timeout: 60_000,
        excludeCredentials: [...user.passkeys.keys()].map((id) => ({ type: 'public-key', id })),
        authenticatorSelection: {
          requireResidentKey: true,
          residentKey: 'required',
          userVerification: settings.userVerification,
        },
      },
    };
  },

  async CompleteWebAuthnRegistration(call) {
    const { service, input } = call;
    const { pool, user } = await bearerOf(call);
    const { rpId, settings } = relyingParty(pool);
    const credential = input.raw('Credential');
    if (!isObject(credential)) throw invalidParameter('Credential data is not valid');
    const pending = user.pendingPasskey;
    if (!pending || pending.expiresAt <= service.clock.now())
      throw new ServiceError(
        'WebAuthnChallengeNotFoundException',
        'The challenge of this registration was not found.',
      );
    const origin = originOf(credential);
    if (origin === undefined) throw invalidParameter('Credential data is not valid');
    if (!allowsOrigin(service, rpId, origin))
      throw new ServiceError(
        'WebAuthnOriginNotAllowedException',
        'The origin of this registration is not allowed.',
      );
    const passkey = await verifyRegistration(service, credential, {
      challenge: pending.challenge,
      rpId,
      requireUserVerification: settings.userVerification === 'required' || settings.secondFactor,
    });
    if (!passkey) throw invalidParameter('Credential data is not valid');
    delete user.pendingPasskey;
    user.passkeys.set(passkey.id, passkey);
    return {};
  },

  async ListWebAuthnCredentials(call) {
    const { pool, user } = await bearerOf(call);
    const { items, next } = page(call.input, [...user.passkeys.values()], {
      count: 'MaxResults',
      token: 'NextToken',
      max: 20,
    });
    return {
      Credentials: items.map((passkey) => ({
        CredentialId: passkey.id,
        FriendlyCredentialName: passkey.name,
        RelyingPartyId: pool.mfa.webAuthn?.relyingPartyId ?? '',
        ...(passkey.attachment !== undefined && { AuthenticatorAttachment: passkey.attachment }),
        AuthenticatorTransports: passkey.transports,
        CreatedAt: epochSeconds(passkey.createdAt),
      })),
      ...next,
    };
  },

  async DeleteWebAuthnCredential(call) {
    const { user } = await bearerOf(call);
    if (!user.passkeys.delete(call.input.text('CredentialId')))
      throw resourceNotFound('The passkey does not exist.');
    return {};
  },
} satisfies Operations;

/**
 * Returns the name that the user signs in with: an address or number if the pool's usernames are
 * those.
 */
const displayedName = (pool: Pool, user: User): string =>
  pool.settings.usernameAttributes
    .map((attribute) => user.attributes.get(attribute))
    .find((value) => value) ?? user.username;

function relyingParty(pool: Pool) {
  const settings = pool.mfa.webAuthn;
  if (!pool.settings.firstFactors.includes('WEB_AUTHN') && !settings?.secondFactor)
    throw new ServiceError(
      'WebAuthnNotEnabledException',
      'Passkeys are not enabled for this user pool.',
    );
  if (!settings?.relyingPartyId)
    throw new ServiceError(
      'WebAuthnConfigurationMissingException',
      'No relying party id is configured for this user pool.',
    );
  return { rpId: settings.relyingPartyId, settings };
}
