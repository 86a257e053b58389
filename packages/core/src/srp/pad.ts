/**
 * Encodes a non-negative integer as Cognito hashes it: big-endian, in the fewest bytes, with one
 * leading zero byte if the top bit is set (two's complement, as in Java's BigInteger). The width is
 * never fixed.
 */
export function pad(integer: bigint): Uint8Array<ArrayBuffer> {
  const hex = integer.toString(16);
  // A padding nibble is a sign bit already; a full top byte of 8..f needs a zero byte.
  const even = hex.length % 2 ? `0${hex}` : hex < '8' ? hex : `00${hex}`;
  // The cast holds: the number of digits is even and at least two.
  const pairs = even.match(/../g) as string[];
  return Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
}

/** Reads big-endian bytes as a non-negative integer. An empty array is 0. */
export function toInteger(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}
