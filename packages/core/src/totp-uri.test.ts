import { expect, test } from 'vitest';
import { totpUri } from './totp-uri.ts';

const secretCode = 'JBSWY3DPEHPK3PXP';

test('the label has issuer and account, and a parameter repeats the issuer', () => {
  expect(totpUri({ secretCode, issuer: 'Example', account: 'dana' })).toBe(
    'otpauth://totp/Example:dana?secret=JBSWY3DPEHPK3PXP&issuer=Example',
  );
});

test('reserved characters are encoded', () => {
  const uri = totpUri({ secretCode, issuer: 'A & B/C?', account: 'dana+1@example.com' });
  expect(uri).toBe(
    'otpauth://totp/A%20%26%20B%2FC%3F:dana%2B1%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=A%20%26%20B%2FC%3F',
  );
  expect(new URL(uri).searchParams.get('issuer')).toBe('A & B/C?');
});

test('a colon never adds a third part', () => {
  expect(totpUri({ secretCode, issuer: 'a:b', account: 'c:d' })).toContain('/a%20b:c%20d?');
});

test('without an issuer the account stands alone, and without an account the issuer does', () => {
  expect(totpUri({ secretCode, account: 'dana' })).toBe(
    'otpauth://totp/dana?secret=JBSWY3DPEHPK3PXP',
  );
  expect(totpUri({ secretCode, issuer: 'Example' })).toBe(
    'otpauth://totp/Example?secret=JBSWY3DPEHPK3PXP&issuer=Example',
  );
});

test('a lone surrogate does not throw', () => {
  expect(totpUri({ secretCode, account: 'dana\uD83D' })).toContain('/dana?');
});

test('the URI omits algorithm, digits and period', () => {
  const uri = totpUri({ secretCode, issuer: 'Example', account: 'dana' });
  expect([...new URL(uri).searchParams.keys()]).toEqual(['secret', 'issuer']);
});
