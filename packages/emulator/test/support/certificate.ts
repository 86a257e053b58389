import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Tls } from '../../src/node/http-server.ts';

/** Makes a certificate for localhost that nobody signed, for browsers that are told to accept it. */
export function selfSigned(): Tls {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = seq(der(0x06, Buffer.from('2a8648ce3d040302', 'hex'))); // ECDSA with SHA-256
  const commonName = seq(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, 'localhost'));
  const name = seq(der(0x31, commonName));
  const validity = seq(der(0x17, '200101000000Z'), der(0x17, '491231235959Z'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const body = seq(version, serial, algorithm, name, validity, name, spki);
  const signature = sign('sha256', body, privateKey);
  const certificate = seq(body, algorithm, der(0x03, Buffer.concat([Buffer.of(0), signature])));
  const base64 = certificate
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** One value of DER: its tag, its length, its content. */
function der(tag: number, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { length } = bytes;
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), bytes]);
}

const seq = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
