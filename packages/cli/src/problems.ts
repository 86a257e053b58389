import type { DescribedAnswers, DescribedPool } from '@countersign/core/pool';

/** What the doctor looks at: the answers of the Describe calls, and where the app is. */
export interface Patient extends Pick<DescribedAnswers, 'mfa'> {
  pool: DescribedPool & {
    EmailConfiguration?: { EmailSendingAccount?: string | undefined } | undefined;
    SmsConfiguration?: object | undefined;
    AccountRecoverySetting?:
      | { RecoveryMechanisms?: readonly { Name?: string | undefined }[] | undefined }
      | undefined;
  };
  client: DescribedAnswers['client'] & {
    ClientSecret?: string | undefined;
    EnableTokenRevocation?: boolean | undefined;
    PreventUserExistenceErrors?: string | undefined;
    RefreshTokenRotation?:
      | { Feature?: string | undefined; RetryGracePeriodSeconds?: number | undefined }
      | undefined;
    AllowedOAuthFlowsUserPoolClient?: boolean | undefined;
    AllowedOAuthFlows?: readonly string[] | undefined;
    AllowedOAuthScopes?: readonly string[] | undefined;
    CallbackURLs?: readonly string[] | undefined;
    LogoutURLs?: readonly string[] | undefined;
  };
  /** The origin of the app's pages, e.g. `https://example.com`. */
  origin?: string | undefined;
  /** True if a relay with the secret calls Cognito, not the page. */
  relay?: boolean | undefined;
}

export interface Problem {
  name: string;
  /** Why it matters. */
  reason: string;
  /** The setting to change, as the API calls it. */
  change: string;
}

/** Returns what the pool or the app client lacks for the pages of an app. */
export const problemsOf = (patient: Patient): readonly Problem[] =>
  Object.entries(checks)
    .filter(([, { isWrong }]) => isWrong(patient))
    .map(([name, { reason, change }]) => ({ name, reason, change }));

interface Check extends Omit<Problem, 'name'> {
  isWrong(patient: Patient): boolean;
}

const flows = ({ client }: Patient) => client.ExplicitAuthFlows ?? [];
// A client with the older names, which have no ALLOW_, has SRP or custom challenges in any case.
const hasPageFlow = (it: Patient) =>
  flows(it).some((flow) => /^ALLOW_(USER|CUSTOM)_|^(?!ALLOW_)/.test(flow));
const firstFactors = ({ pool }: Patient) =>
  pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
const verifies = ({ pool }: Patient) => pool.AutoVerifiedAttributes ?? [];
const usesManagedLogin = ({ client }: Patient) => client.AllowedOAuthFlowsUserPoolClient === true;
const isSignUpOpen = ({ pool }: Patient) =>
  pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly !== true;
const isLite = ({ pool }: Patient) => pool.UserPoolTier === 'LITE';
const required = ({ pool }: Patient) =>
  (pool.SchemaAttributes ?? []).filter(({ Required, Name }) => Required && Name !== 'sub');
const requiresMfa = ({ mfa }: Patient) => mfa.MfaConfiguration === 'ON';
const hostOf = (origin: string) => new URL(origin).hostname;
/** Cognito takes http for this machine. An app's own scheme, such as `myapp://`, has no host to check. */
const isPlain = (url: string) =>
  URL.canParse(url) &&
  new URL(url).protocol === 'http:' &&
  !['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
const recovers = ({ pool }: Patient) =>
  (pool.AccountRecoverySetting?.RecoveryMechanisms ?? []).map(({ Name }) => Name);

const checks: Readonly<Record<string, Check>> = {
  'no-flow': {
    isWrong: (it) => flows(it).length > 0 && !hasPageFlow(it),
    reason: 'The app client allows no flow with which a page can sign in.',
    change: 'Add ALLOW_USER_AUTH to ExplicitAuthFlows.',
  },
  'no-choice-of-factors': {
    isWrong: (it) =>
      firstFactors(it).length > 1 && hasPageFlow(it) && !flows(it).includes('ALLOW_USER_AUTH'),
    reason: 'The pool offers codes or passkeys, but only USER_AUTH lets users choose them.',
    change: 'Add ALLOW_USER_AUTH to ExplicitAuthFlows.',
  },
  'no-refresh': {
    isWrong: (it) =>
      flows(it).some((flow) => flow.startsWith('ALLOW_')) &&
      !flows(it).includes('ALLOW_REFRESH_TOKEN_AUTH') &&
      it.client.RefreshTokenRotation?.Feature !== 'ENABLED',
    reason: 'Tokens cannot be renewed, so users are signed out when they expire.',
    change: 'Add ALLOW_REFRESH_TOKEN_AUTH to ExplicitAuthFlows, or enable RefreshTokenRotation.',
  },
  'refresh-flow-with-rotation': {
    isWrong: (it) =>
      it.client.RefreshTokenRotation?.Feature === 'ENABLED' &&
      flows(it).includes('ALLOW_REFRESH_TOKEN_AUTH'),
    reason:
      'With rotation, only GetTokensFromRefreshToken renews tokens; the older flow is refused.',
    change: 'Remove ALLOW_REFRESH_TOKEN_AUTH from ExplicitAuthFlows.',
  },
  'no-grace-period': {
    isWrong: ({ client: { RefreshTokenRotation: rotation } }) =>
      rotation?.Feature === 'ENABLED' && !rotation.RetryGracePeriodSeconds,
    reason: 'A renewal whose answer is lost signs the user out.',
    change: 'Set RefreshTokenRotation.RetryGracePeriodSeconds to 60.',
  },
  'no-revocation': {
    isWrong: ({ client }) => client.EnableTokenRevocation === false,
    reason: 'A sign-out cannot revoke the refresh token, so a stolen one stays valid.',
    change: 'Set EnableTokenRevocation to true.',
  },
  'password-in-clear': {
    isWrong: (it) => flows(it).some((flow) => /^(ALLOW_)?USER_PASSWORD_AUTH$/.test(flow)),
    reason: 'The app client takes passwords without SRP, which only a migration trigger needs.',
    change: 'Remove ALLOW_USER_PASSWORD_AUTH or USER_PASSWORD_AUTH from ExplicitAuthFlows.',
  },
  'secret-in-a-page': {
    isWrong: ({ client, relay }) => client.ClientSecret !== undefined && relay !== true,
    reason: 'A page cannot keep the secret, and Cognito refuses its calls without it.',
    change: 'Use an app client without a secret, or a relay (--relay).',
  },
  'tells-who-has-an-account': {
    isWrong: ({ client }) => client.PreventUserExistenceErrors !== 'ENABLED',
    reason: 'An attacker can find out who has an account.',
    change: 'Set PreventUserExistenceErrors to ENABLED.',
  },
  'case-sensitive-names': {
    isWrong: ({ pool }) => pool.UsernameConfiguration?.CaseSensitive !== false,
    reason: 'Users who type their name or address in another case are unknown.',
    change: 'Create a pool with UsernameConfiguration.CaseSensitive false; it cannot be changed.',
  },
  'nothing-verified': {
    isWrong: (it) => isSignUpOpen(it) && verifies(it).length === 0,
    reason: 'No code can confirm a new account.',
    change: 'Add email to AutoVerifiedAttributes.',
  },
  'unverified-updates': {
    isWrong: (it) =>
      verifies(it).some(
        (name) =>
          !it.pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.includes(
            name,
          ),
      ),
    reason: 'A mistyped new address takes effect at once and locks the user out.',
    change: 'List the AutoVerifiedAttributes in AttributesRequireVerificationBeforeUpdate.',
  },
  'codes-to-unverified': {
    isWrong: (it) =>
      (firstFactors(it).includes('EMAIL_OTP') && !verifies(it).includes('email')) ||
      (firstFactors(it).includes('SMS_OTP') && !verifies(it).includes('phone_number')),
    reason: 'Users sign in with codes to an address or number that nothing verifies.',
    change: 'Add email or phone_number to AutoVerifiedAttributes.',
  },
  'codes-with-required-mfa': {
    isWrong: (it) => requiresMfa(it) && firstFactors(it).some((name) => name.endsWith('_OTP')),
    reason: 'Where a second factor is required, Cognito takes no code as the first.',
    change: 'Remove EMAIL_OTP and SMS_OTP from AllowedFirstAuthFactors, or set MFA to OPTIONAL.',
  },
  'factors-of-another-tier': {
    isWrong: (it) =>
      isLite(it) && (firstFactors(it).length > 1 || it.mfa.EmailMfaConfiguration !== undefined),
    reason: 'The Lite tier has no passkeys and no codes by email.',
    change: 'Set UserPoolTier to ESSENTIALS.',
  },
  'mfa-only-by-text-message': {
    isWrong: (it) =>
      requiresMfa(it) &&
      it.mfa.SmsMfaConfiguration !== undefined &&
      it.mfa.SoftwareTokenMfaConfiguration?.Enabled !== true &&
      it.mfa.EmailMfaConfiguration === undefined,
    reason: 'Users without a phone number cannot add one while they sign in.',
    change: 'Enable SoftwareTokenMfaConfiguration.',
  },
  'no-sender-of-text-messages': {
    isWrong: (it) =>
      (firstFactors(it).includes('SMS_OTP') || verifies(it).includes('phone_number')) &&
      it.pool.SmsConfiguration === undefined,
    reason: 'The pool cannot send text messages.',
    change: 'Set SmsConfiguration.',
  },
  'few-emails': {
    isWrong: ({ pool }) => pool.EmailConfiguration?.EmailSendingAccount === 'COGNITO_DEFAULT',
    reason: 'Cognito’s own sender stops after 50 emails a day.',
    change: 'Set EmailConfiguration.EmailSendingAccount to DEVELOPER, with SES.',
  },
  'recovery-by-mfa-phone': {
    isWrong: (it) =>
      recovers(it).includes('verified_phone_number') &&
      !recovers(it).includes('verified_email') &&
      it.mfa.SmsMfaConfiguration !== undefined,
    reason: 'Cognito resets no password by the phone that is the second factor.',
    change: 'Add verified_email to AccountRecoverySetting.',
  },
  'required-but-not-writable': {
    isWrong: (it) =>
      isSignUpOpen(it) &&
      required(it).some(
        ({ Name = '' }) => it.client.WriteAttributes && !it.client.WriteAttributes.includes(Name),
      ),
    reason:
      'The pool requires an attribute that the app client may not set, so nobody can sign up.',
    change: 'Add the required attributes to WriteAttributes.',
  },
  'passkeys-of-another-host': {
    isWrong: ({ mfa, origin }) => {
      const id = mfa.WebAuthnConfiguration?.RelyingPartyId;
      if (id === undefined || origin === undefined) return false;
      return hostOf(origin) !== id && !hostOf(origin).endsWith(`.${id}`);
    },
    reason: 'Passkeys belong to a host that the app is not on, so browsers refuse them.',
    change: 'Set WebAuthnConfiguration.RelyingPartyId to the app’s host, or a parent domain of it.',
  },
  'passkeys-without-host': {
    isWrong: (it) =>
      firstFactors(it).includes('WEB_AUTHN') &&
      it.mfa.WebAuthnConfiguration?.RelyingPartyId === undefined,
    reason: 'Passkeys belong to Cognito’s own domain, where the app’s pages cannot use them.',
    change: 'Set WebAuthnConfiguration.RelyingPartyId to the app’s host.',
  },
  'no-way-back': {
    isWrong: (it) =>
      usesManagedLogin(it) &&
      it.origin !== undefined &&
      !(it.client.CallbackURLs ?? []).some(
        (url) => url.startsWith(`${it.origin}/`) || url === it.origin,
      ),
    reason: 'No callback URL is on the app’s origin, so a federated sign-in cannot return.',
    change: 'Add a URL of the app to CallbackURLs.',
  },
  'plain-http': {
    isWrong: ({ client }) =>
      [...(client.CallbackURLs ?? []), ...(client.LogoutURLs ?? [])].some(isPlain),
    reason: 'Cognito takes http only for localhost; codes would travel in clear.',
    change: 'Use https in CallbackURLs and LogoutURLs.',
  },
  'implicit-grant': {
    isWrong: (it) =>
      usesManagedLogin(it) && (it.client.AllowedOAuthFlows ?? []).includes('implicit'),
    reason: 'The implicit grant puts tokens into the address.',
    change: 'Set AllowedOAuthFlows to code.',
  },
  'no-account-scope': {
    isWrong: (it) =>
      usesManagedLogin(it) &&
      !(it.client.AllowedOAuthScopes ?? []).includes('aws.cognito.signin.user.admin'),
    reason: 'After a federated sign-in the account sections are refused.',
    change: 'Add aws.cognito.signin.user.admin to AllowedOAuthScopes.',
  },
  'providers-without-managed-login': {
    isWrong: (it) =>
      (it.client.SupportedIdentityProviders ?? []).some((name) => name !== 'COGNITO') &&
      !usesManagedLogin(it),
    reason: 'Users of an identity provider come back through managed login, which is off.',
    change: 'Set AllowedOAuthFlowsUserPoolClient to true.',
  },
};
