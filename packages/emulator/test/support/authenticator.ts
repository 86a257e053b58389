/** A software authenticator that creates passkeys as a browser does: P-256, attestation "none". */
import { createHash, randomBytes } from 'node:crypto';

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

export interface Ceremony {
  origin?: string;
  rpId?: string;
  userVerified?: boolean;
  challenge?: string;
  type?: string;
}

export async function makeAuthenticator() {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const id = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, options: { challenge: string }, given: Ceremony) =>
    Buffer.from(
      JSON.stringify({
        type: given.type ?? type,
        challenge: given.challenge ?? options.challenge,
        origin: given.origin ?? 'http://localhost:3000',
        crossOrigin: false,
      }),
    );

  const head = (rpId: string, attested: boolean, given: Ceremony) => {
    const flags = 0x01 | (given.userVerified === false ? 0 : 0x04) | (attested ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([
      createHash('sha256')
        .update(given.rpId ?? rpId)
        .digest(),
      Buffer.of(flags),
      count,
    ]);
  };

  return {
    id: b64(id),
    setCounter(value: number) {
      counter = value;
    },
    // biome-ignore lint/suspicious/noExplicitAny: the options as they came
    async create(options: any, given: Ceremony = {}) {
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(jwk.x ?? '', 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(jwk.y ?? '', 'base64url'),
      ]);
      const authData = Buffer.concat([
        head(options.rp.id, true, given),
        Buffer.alloc(16),
        Buffer.of(0, id.length),
        id,
        cose,
      ]);
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.of(authData.length),
        authData,
      ]);
      return {
        id: b64(id),
        rawId: b64(id),
        type: 'public-key',
        clientExtensionResults: {},
        authenticatorAttachment: 'platform',
        response: {
          clientDataJSON: b64(clientData('webauthn.create', options, given)),
          attestationObject: b64(attestation),
          transports: ['internal'],
          publicKeyAlgorithm: -7,
          authenticatorData: b64(authData),
        },
      };
    },
    // biome-ignore lint/suspicious/noExplicitAny: the options as they came
    async get(options: any, given: Ceremony = {}) {
      counter++;
      const data = clientData('webauthn.get', options, given);
      const authData = head(options.rpId, false, given);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      const raw = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        keys.privateKey,
        signed,
      );
      return {
        id: b64(id),
        rawId: b64(id),
        type: 'public-key',
        clientExtensionResults: {},
        authenticatorAttachment: 'platform',
        response: {
          clientDataJSON: b64(data),
          authenticatorData: b64(authData),
          signature: b64(der(new Uint8Array(raw))),
        } as {
          clientDataJSON: string;
          authenticatorData: string;
          signature: string;
          userHandle?: string;
        },
      };
    },
  };
}

/** Converts r ‖ s to the ASN.1 sequence that authenticators send. */
function der(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) start++;
    const body = Buffer.from(bytes.slice(start));
    const padded = (body[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), body]) : body;
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  };
  const body = Buffer.concat([integer(raw.slice(0, 32)), integer(raw.slice(32))]);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}
