export interface TotpUriOptions {
  /** Base32, from AssociateSoftwareToken. */
  secretCode: string;
  /**
   * The issuer of the account, e.g. the app's name. Without it, an authenticator app shows only
   * `account`.
   */
  issuer?: string | undefined;
  /** The name of the user's account, e.g. an email address. */
  account?: string | undefined;
}

/**
 * Returns the `otpauth://` URI for an authenticator app's QR code. It omits algorithm, digits and
 * period: Cognito uses the defaults (SHA-1, 6, 30 s), and some apps refuse URIs that state them.
 * Source: google-authenticator wiki, Key URI Format.
 */
export function totpUri({ secretCode, issuer, account }: TotpUriOptions): string {
  const by = label(issuer);
  const who = label(account);
  const path = [by, who].filter(Boolean).join(':');
  const query = [`secret=${encodeURIComponent(secretCode)}`, by && `issuer=${by}`];
  return `otpauth://totp/${path}?${query.filter(Boolean).join('&')}`;
}

/** Even an encoded colon separates issuer and account, so neither may contain one. */
const label = (text = ''): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}|:/gu, ' ').trim());
