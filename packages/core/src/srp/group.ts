/**
 * π·2^3008, by the series of 6·arcsin(1/2). Each term is less than a quarter of the one before; the
 * last dozen bits are rounding error.
 */
const pi = (() => {
  let term = 3n << 3008n;
  let sum = term;
  for (let i = 1n; term; i += 2n) {
    term = (term * i) / (4n * i + 4n);
    sum += term / (i + 2n);
  }
  return sum;
})();

/**
 * Cognito's SRP prime: the 3072-bit one of RFC 3526 (group 15), written as that RFC defines it,
 * 2^3072 − 2^3008 − 1 + 2^64 · (⌊2^2942·π⌋ + 1690314), because its 768 digits do not compress. A
 * test compares it with the digits.
 */
export const N = (1n << 3072n) - (1n << 3008n) - 1n + (((pi >> 66n) + 1690314n) << 64n);

/** The generator. RFC 5054 pairs the same prime with 5, so its k differs. */
export const g = 2n;

/** The multiplier, H(pad(N) ‖ pad(g)) with H = SHA-256. */
export const k = 0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6n;
