/**
 * A non-negative integer as Cognito hashes it: big-endian, as few bytes as will do, and one leading
 * zero byte when the top bit is set (two's complement, as Java's BigInteger writes it). There is no
 * fixed width anywhere.
 */
export function pad(integer: bigint): Uint8Array<ArrayBuffer> {
  const hex = integer.toString(16);
  // The nibble that evens the digits is a sign already; a full byte of 8..f at the top needs one.
  const even = hex.length % 2 ? `0${hex}` : hex < '8' ? hex : `00${hex}`;
  // The cast holds: two digits at least, and an even number of them.
  const pairs = even.match(/../g) as string[];
  return Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
}

/** Big-endian bytes as a non-negative integer; no bytes are 0. */
export function toInteger(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}
