import { createDiffieHellman } from 'node:crypto';
import { fromHex } from '../bytes.ts';
import { g, modPow, N, toInteger } from '../srp/group.ts';

/** A power as a Diffie-Hellman secret: the other side's key to the power of one's own, mod N. */
export function nativePower(base: bigint, exponent: bigint): bigint {
  try {
    exchange.setPrivateKey(bytes(exponent));
    return toInteger(exchange.computeSecret(bytes(base % N)));
  } catch {
    // OpenSSL refuses what is no key of this group, such as 0, 1 and whatever is no power of g.
    return modPow(base, exponent, N);
  }
}

const bytes = (value: bigint) => fromHex(value.toString(16));

const exchange = createDiffieHellman(bytes(N), bytes(g));
