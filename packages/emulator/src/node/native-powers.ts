import { createDiffieHellman } from 'node:crypto';
import { fromHex } from '../bytes.ts';
import { g, modPow, N, toInteger } from '../srp/group.ts';

/** A power as a Diffie-Hellman secret: the other side's public key to the power of our own private key, mod N. */
export function nativePower(base: bigint, exponent: bigint): bigint {
  try {
    exchange.setPrivateKey(bytes(exponent));
    return toInteger(exchange.computeSecret(bytes(base % N)));
  } catch {
    // OpenSSL refuses values that are not keys of this group, such as 0, 1 and values that are not powers of g.
    return modPow(base, exponent, N);
  }
}

const bytes = (value: bigint) => fromHex(value.toString(16));

const exchange = createDiffieHellman(bytes(N), bytes(g));
