import type {
  AssertionCredential,
  CreationOptions,
  RegistrationCredential,
} from '@countersign/core';
import type { RegistrationPrompt } from '@countersign/react/register-passkey';
import type { PasskeyPrompt } from '@countersign/react/web-authn';

/** A passkey in software, as a phone would hold one. It never asks, and is gone with the story. */
export interface Authenticator {
  registration: RegistrationPrompt;
  prompt: PasskeyPrompt;
}

/**
 * Makes P-256 keys and signs with them; attestation "none".
 * Source: WebAuthn Level 3, Authenticator Data, Attestation Object; RFC 9053 for the COSE key.
 */
export function createAuthenticator(): Authenticator {
  const id = crypto.getRandomValues(new Uint8Array(32));
  let keys: CryptoKeyPair | undefined;
  let counter = 0;

  /** RP id's hash, flags, counter. */
  async function head(rpId: string, attested: boolean): Promise<Uint8Array> {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, counter);
    const present = 0x01;
    const verified = 0x04;
    return join(await sha256(utf8(rpId)), [present | verified | (attested ? 0x40 : 0)], count);
  }

  async function create(options: CreationOptions): Promise<RegistrationCredential> {
    keys = await crypto.subtle.generateKey(p256, false, ['sign', 'verify']);
    const { x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
    const cose = join(hex('a5010203262001215820'), bytes(x), hex('225820'), bytes(y));
    const aaguid = new Uint8Array(16);
    const authenticatorData = join(
      await head(options.rp.id ?? location.hostname, true),
      aaguid,
      [0, id.length],
      id,
      cose,
    );
    return {
      ...described(id),
      response: {
        clientDataJSON: base64Url(clientData('webauthn.create', options.challenge)),
        attestationObject: base64Url(
          // { fmt: 'none', attStmt: {}, authData } in CBOR.
          join(
            hex('a363666d74646e6f6e656761747453746d74a068617574684461746158'),
            [authenticatorData.length],
            authenticatorData,
          ),
        ),
        transports: ['internal'],
        publicKeyAlgorithm: -7,
        authenticatorData: base64Url(authenticatorData),
      },
    };
  }

  const ask: PasskeyPrompt['ask'] = async ({ challenge, rpId = location.hostname }) => {
    if (!keys) throw new DOMException('No passkey for this page.', 'NotAllowedError');
    counter += 1;
    const data = clientData('webauthn.get', challenge);
    const authenticatorData = await head(rpId, false);
    const signed = join(authenticatorData, await sha256(data));
    const signature = await crypto.subtle.sign(p256, keys.privateKey, signed);
    return {
      ...described(id),
      response: {
        clientDataJSON: base64Url(data),
        authenticatorData: base64Url(authenticatorData),
        signature: base64Url(asn1(new Uint8Array(signature))),
      },
    } satisfies AssertionCredential;
  };

  return {
    registration: { isSupported: () => true, create },
    prompt: { isSupported: () => true, canFillIn: async () => false, ask },
  };
}

const p256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const described = (id: Uint8Array) => ({
  id: base64Url(id),
  rawId: base64Url(id),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  clientExtensionResults: {},
});

const clientData = (type: string, challenge: string): Uint8Array<ArrayBuffer> =>
  utf8(JSON.stringify({ type, challenge, origin: location.origin, crossOrigin: false }));

/** r ‖ s as the ASN.1 sequence that authenticators send. */
function asn1(raw: Uint8Array): Uint8Array {
  const integer = (half: Uint8Array) => {
    const start = half.findIndex((byte) => byte !== 0);
    const digits = half.slice(start === -1 ? half.length - 1 : start);
    // A leading one would make it negative.
    const padded = (digits[0] ?? 0) > 0x7f ? join([0], digits) : digits;
    return join([2, padded.length], padded);
  };
  const body = join(integer(raw.slice(0, 32)), integer(raw.slice(32)));
  return join([0x30, body.length], body);
}

function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(text));

const hex = (text: string): number[] =>
  (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const sha256 = async (data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', data));

const base64Url = (data: Uint8Array): string =>
  btoa(String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytes = (text = ''): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
