import { totpUri } from '@countersign/core';
import decodeQr from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const secretCode = 'ZRDXSNZR4IGV3BMQYKIFZ6CVV2FCCNGQ4EHFKXMMEOZJCRSWDWVA';

test.each([
  ['a short key', totpUri({ secretCode: 'JBSWY3DPEHPK3PXP', account: 'dana' })],
  ['a key as Cognito makes them', totpUri({ secretCode, issuer: 'Example', account: 'd@e.com' })],
  [
    'a name with spaces, signs and umlauts',
    totpUri({ secretCode, issuer: 'Öl & Gas', account: '+49 1' }),
  ],
  ['the longest username', totpUri({ secretCode, issuer: 'Example', account: 'd'.repeat(128) })],
])('a decoder reads back %s', (_what, uri) => {
  const { size, path } = qrPath(uri);
  expect(decodeQr(bitmapOf(path, size, 4))).toBe(uri);
});

test('the quiet zone is four modules wide', () => {
  const { size, path } = qrPath('otpauth://totp/dana');
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(long)).toBeLessThanOrEqual(size - 4);
    expect(Number(y)).toBeLessThan(size - 4);
  }
});

/**
 * Fills a path of `M x y h w v1 h-w z` runs, black on white, `scale` pixels a unit.
 * As RGBA, the way a camera's picture comes.
 */
function bitmapOf(
  path: string,
  size: number,
  scale: number,
): { width: number; height: number; data: Uint8ClampedArray } {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = row * width + Number(x) * scale;
      for (let at = from; at < from + Number(long) * scale; at += 1)
        data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width, height: width, data };
}
