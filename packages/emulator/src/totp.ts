import type { Totp } from './model/user.ts';

/** An emulator whose users have no authenticator app starts without it. */
const loadLibrary = () => import('otplib');

/** Makes a secret as AssociateSoftwareToken returns it: 160 bits as 32 characters of base32. */
export async function makeTotpSecret(): Promise<string> {
  const { generateSecret } = await loadLibrary();
  return generateSecret({ length: 20 });
}

export type TotpResult = 'right' | 'wrong' | 'used';

/**
 * Checks a code (HMAC-SHA1, steps of 30 s, one step early or late) and marks its step as used.
 * Source: developer guide, "TOTP software token MFA".
 */
export async function spendTotp(totp: Totp, code: string, now: number): Promise<TotpResult> {
  if (!/^[0-9]{6}$/.test(code)) return 'wrong';
  const { verify } = await loadLibrary();
  const epoch = Math.floor(now / 1000);
  const result = await verify({ secret: totp.secret, token: code, epoch, epochTolerance: 30 });
  if (!result.valid) return 'wrong';
  const step = Math.floor(epoch / 30) + result.delta;
  if (totp.usedSteps.includes(step)) return 'used';
  totp.usedSteps = [...totp.usedSteps.slice(-7), step];
  return 'right';
}
