import { g, N } from './group.ts';

/** `base` to the power of `exponent`, modulo N. `base` in 0..N−1, `exponent` not negative. */
export function modPow(base: bigint, exponent: bigint): bigint {
  const powers: bigint[] = [];
  for (let power = 1n; powers.length < 16; power = reduce(power * base)) powers.push(power);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    // The cast holds: a hexadecimal digit is 0..15 and there are 16 powers.
    const power = powers[parseInt(digit, 16)] as bigint;
    result = reduce(raise16(result) * power);
  }
  return result;
}

/**
 * g to the power of `exponent`, modulo N. It caches the squarings, so the second of a handshake's
 * two powers of g costs a quarter of the first.
 */
export function powerOfG(exponent: bigint): bigint {
  const products: bigint[] = [];
  let squared = g;
  for (const [i, digit] of [...exponent.toString(16)].reverse().entries()) {
    squared = squares[i] ??= i === 0 ? g : raise16(squared);
    const value = parseInt(digit, 16);
    products[value] = reduce((products[value] ?? 1n) * squared);
  }
  // Multiplying in the running product at each step down raises products[d] to the power of d.
  let running = 1n;
  let result = 1n;
  for (let value = 15; value > 0; value--) {
    running = reduce(running * (products[value] ?? 1n));
    result = reduce(result * running);
  }
  return result;
}

/** g^(16^i), the base for the hexadecimal digit at place i. Public, and the same for every user. */
const squares: bigint[] = [];

const raise16 = (x: bigint): bigint => {
  for (let i = 0; i < 4; i++) x = reduce(x * x);
  return x;
};

/**
 * x mod N for 0 ≤ x < N². A bigint division costs twice a multiplication of the same size, so this
 * first folds most of x by multiplication: h·2^w + l ≡ h·(2^w mod N) + l. A third faster.
 */
const reduce = (x: bigint): bigint => {
  for (const [width, remainder] of folds) {
    x = (x >> BigInt(width)) * remainder + BigInt.asUintN(width, x);
  }
  return x % N;
};

const folds = [4608, 3840, 3456].map((width) => [width, (1n << BigInt(width)) % N] as const);
