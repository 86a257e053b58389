export interface TotpUriOptions {
  /** Base32, from AssociateSoftwareToken. */
  secretCode: string;
  /** Whose account it is, e.g. the app's name. Without it an authenticator app shows `account` alone. */
  issuer?: string | undefined;
  /** Who signs in, e.g. an e-mail address. */
  account?: string | undefined;
}

/**
 * The address a QR code for authenticator apps holds. Algorithm, digits and period are left out:
 * Cognito's are everyone's defaults (SHA-1, 6, 30 s), and some apps refuse addresses that say so.
 * Source: google-authenticator wiki, Key URI Format.
 */
export function totpUri({ secretCode, issuer, account }: TotpUriOptions): string {
  const by = label(issuer);
  const who = label(account);
  const path = [by, who].filter(Boolean).join(':');
  const query = [`secret=${encodeURIComponent(secretCode)}`, by && `issuer=${by}`];
  return `otpauth://totp/${path}?${query.filter(Boolean).join('&')}`;
}

/** A colon parts issuer and account even where it is encoded, so neither may hold one. */
const label = (text = ''): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}|:/gu, ' ').trim());
